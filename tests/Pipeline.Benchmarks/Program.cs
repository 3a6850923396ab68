using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Pipeline.Benchmarks;

const string Usage = """
    throughput FOLDER [--through read|clean|metadata]   files and megabytes a second on one core, first file and warm
    throughput FOLDER --through claims                  words a second and core from clean text to claims, by stage
    stories N                                           N made-up articles grouped, compared, composed and written
    search [DAYS [ARTICLES]]                            the index of made-up days (31 of 500) written beside their digests, then asked from a new process
    memory [MEGABYTES…]                                 most memory of reading and describing one long document, by its kind
    --filter '*' --job short                            all of BenchmarkDotNet's benchmarks; --list flat names them
    anything else                                       BenchmarkDotNet's own arguments
    """;

// The program that BenchmarkDotNet makes is built with all that this one refers to, by one processor: 95 s on a machine with other work, of 120 that it waits.
var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10));

return args switch
{
    [] or ["--help" or "-h"] => Help(),
    ["throughput", var folder, "--through", "claims"] => ClaimsThroughput.Run(folder),
    ["throughput", var folder, .. var rest] => Throughput.Run(folder, rest is ["--through", var last] ? last : "metadata"),
    ["stories", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var articles) => await StoryScale.RunAsync(articles).ConfigureAwait(false),
    ["search", .. var scale] => await SearchScale.RunAsync(scale).ConfigureAwait(false),
    ["search-in", var connection] => await SearchScale.AskAsync(connection).ConfigureAwait(false),
    ["memory", .. var sizes] => PeakMemory.Run([.. sizes.Select(s => double.Parse(s, CultureInfo.InvariantCulture))]),
    ["memory-of", var page] => PeakMemory.Read(page),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args, config).Any() ? 0 : 1,
};

static int Help()
{
    Console.WriteLine(Usage);
    return 0;
}
