using System.Diagnostics;
using System.Globalization;
using Pipeline.Azurite;
using Pipeline.News;
using Pipeline.News.Digests;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Storage;
using Pipeline.Storage.Digests;

namespace Pipeline.Benchmarks;

/// <summary>Search over many made-up days: what an index weighs and takes to write, and how long a new process and a warm one take from a question to its page.</summary>
internal static class SearchScale
{
    private static readonly DateOnly LastDay = new(2026, 11, 22);

    public static async Task<int> RunAsync(string[] scale)
    {
        var numbers = scale.Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var (days, articles) = (numbers.ElementAtOrDefault(0) is > 0 and var d ? d : 31, numbers.ElementAtOrDefault(1) is > 0 and var a ? a : 500);
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = AzuriteTools.FindClone(AppContext.BaseDirectory)! }).ConfigureAwait(false);
        var storage = Storage(azurite.ConnectionString);
        await storage.EnsureCreatedAsync().ConfigureAwait(false);
        var (bytes, written) = (0L, TimeSpan.Zero);
        for (var day = 0; day < days; day++)
        {
            var made = MadeNews.Day(articles, day);
            var digest = DigestComposer.Compose(new DigestDay(LastDay.AddDays(-day)), made, []);
            var started = Stopwatch.GetTimestamp();
            var index = IndexWriter.Write(digest, made);
            (bytes, written) = (bytes + index.Length, written + Stopwatch.GetElapsedTime(started));
            await SaveAsync(storage, digest, index).ConfigureAwait(false);
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{days} days of {articles} articles: an index takes {written.TotalSeconds / days:F2} s to write and {bytes / 1e6 / days:F2} MB a day"));
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [typeof(SearchScale).Assembly.Location, "search-in", azurite.ConnectionString]))!;
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>In a process that has asked nothing yet.</summary>
    public static async Task<int> AskAsync(string connection)
    {
        var storage = Storage(connection);
        // As the page of today does, which stands before every search.
        await storage.Digests.ListAsync().FirstAsync().ConfigureAwait(false);
        await storage.Digests.ReadAsync(LastDay).ConfigureAwait(false);
        var words = new MadeWords(new Random(MadeNews.Seed));
        var random = new Random(2);
        string[] questions =
        [
            words.Any(random), words.Rare(random), $"{words.Any(random)} {words.Any(random)}", $"\"{words.Any(random)} {words.Any(random)}\"", "nobodywrotethisword",
            words.Any(random) + "*", words.Any(random) + " kind:claim", words.Any(random) + " outlet:\"Outlet 7\"", words.Any(random) + " day:2026-11-20", "kind:speaker", words.Rare(random)[..^1] + "xq",
        ];
        Console.WriteLine($"the first answer: {await TellAsync(storage, questions[0]).ConfigureAwait(false)}");
        foreach (var question in questions.Concat(questions))
        {
            Console.WriteLine($"then {question}: {await TellAsync(storage, question).ConfigureAwait(false)}");
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"resident at the end: {process.WorkingSet64 / 1e6:F0} MB, of which managed {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB"));
        return 0;
    }

    private static async Task<string> TellAsync(PipelineStorage storage, string question)
    {
        using var process = Process.GetCurrentProcess();
        var (started, cpu) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var answer = await storage.Searches.FindAsync(SearchQuery.Read(question)).ConfigureAwait(false);
        var found = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        return FormattableString.Invariant($"found in {found.TotalMilliseconds:F0} ms ({(process.TotalProcessorTime - cpu).TotalMilliseconds:F0} ms of processor time), {answer.Total} hits in {answer.Searched.Length} days; did you mean: {answer.DidYouMean}");
    }

    private static Task<DigestSave> SaveAsync(PipelineStorage storage, Digest digest, byte[] index) => storage.Digests.SaveAsync(new DigestDocument
    {
        Day = digest.Day,
        Revision = digest.Revision,
        InputHash = digest.InputHash,
        Counts = digest.Counts,
        Files = [new DigestFile(IndexWriter.FileName, IndexWriter.ContentType, index), new DigestFile(DigestStore.JsonName, "application/json", System.Text.Encoding.UTF8.GetBytes(DigestJson.Write(digest)))],
    });

    private static PipelineStorage Storage(string connection) => new(new StorageOptions { ConnectionString = connection });
}
