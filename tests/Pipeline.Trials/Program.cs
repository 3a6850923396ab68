using System.Globalization;
using Pipeline.Trials.Documents;
using Pipeline.Trials.Faults;
using Pipeline.Trials.Running;

namespace Pipeline.Trials;

/// <summary>The long runs, each with its size and its seed; what goes wrong is a line, and the exit code says whether anything did.</summary>
internal static class Program
{
    private const string Usage = """
        documents [COUNT] [SEED]             mutated documents of every kind: no exception, no hang, clean text, spans inside, the same on any thread
        growth                               patterns in every place of a document, at two sizes: none takes time that grows faster than its length
        requests                             a run that is cut off at each request to storage, before and after it was done
        faults [SECONDS] [SEED]              three watchers on one container, over storage that fails in every way
        kills [PROGRAM] [AZURITE] [BOTH] [SEED]   so many kills of the program, of its Azurite and of both, over a stream of uploads
        load [SECONDS] [RATE] [BEFORE]       uploads at a rate a second, beside so many articles of the day: latency and memory
        """;

    public static async Task<int> Main(string[] arguments)
    {
        var seed = Environment.TickCount;
        IReadOnlyList<string>? problems = arguments switch
        {
            ["documents", ..] => DocumentTrial.Run(Number(1, 100_000), Number(2, seed), Console.WriteLine),
            ["growth"] => GrowthTrial.Run(GrowthTrial.Usual, Console.WriteLine),
            ["requests"] => await RequestTrial.RunAsync(Console.WriteLine).ConfigureAwait(false),
            ["faults", ..] => await FaultTrial.RunAsync(TimeSpan.FromSeconds(Number(1, 600)), Number(2, seed), Console.WriteLine).ConfigureAwait(false),
            ["kills", ..] => await KillTrial.RunAsync(Number(1, 500), Number(2, 50), Number(3, 50), Number(4, seed), Console.WriteLine).ConfigureAwait(false),
            ["load", ..] => await LoadTrial.RunAsync(TimeSpan.FromSeconds(Number(1, 600)), Number(2, 10), Number(3, 5000), Console.WriteLine).ConfigureAwait(false),
            _ => null,
        };
        if (problems is null)
        {
            Console.WriteLine(Usage);
            return 2;
        }

        foreach (var problem in problems)
        {
            Console.WriteLine($"WRONG: {problem}");
        }

        Console.WriteLine(problems.Count == 0 ? "Nothing went wrong." : $"{problems.Count} things went wrong.");
        return problems.Count == 0 ? 0 : 1;

        int Number(int at, int usual) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : usual;
    }
}
