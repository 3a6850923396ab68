using System.Globalization;
using BenchmarkDotNet.Running;
using Pipeline.Benchmarks;

// throughput FOLDER [--through read|clean|metadata]   files and megabytes a second on one core, first file and warm
// throughput FOLDER --through claims                  words a second and core from clean text to claims, by stage
// stories N                                           N made-up articles grouped, compared, composed and written
// anything else                                       BenchmarkDotNet's own arguments, such as --filter '*Cleaning*'
return args switch
{
    ["throughput", var folder, "--through", "claims"] => ClaimsThroughput.Run(folder),
    ["throughput", var folder, .. var rest] => Throughput.Run(folder, rest is ["--through", var last] ? last : "metadata"),
    ["stories", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var articles) => await StoryScale.RunAsync(articles).ConfigureAwait(false),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args).Any() ? 0 : 1,
};
