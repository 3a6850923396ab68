using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Pipeline.Formats;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;
using Pipeline.News.Tests;
using Pipeline.News.Texts;

namespace Pipeline.Trials.Documents;

/// <summary>Mutated documents: each is an article or a rejection, in time, with clean text and spans inside, and the same again on another thread.</summary>
internal static class DocumentTrial
{
    /// <summary>In processor time; a document of this trial has at most some 100 kB.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>One in so many is read a second time, on whatever thread is free.</summary>
    private const int ReadAgainOneIn = 10;

    public static IReadOnlyList<string> Run(int count, int seed, Action<string> say)
    {
        say($"{count} documents of {SampleDocuments.All.Count} kinds, seed {seed}");
        ConcurrentBag<string> problems = [];
        ConcurrentDictionary<string, int> outcomes = new();
        var slowest = TimeSpan.Zero;
        Parallel.For(0, count, number =>
        {
            var (path, bytes) = Document(number, seed);
            var name = $"document {number} of seed {seed} ({path})";
            string line = "";
            var time = ProcessorTime.Of(() => line = Read(name, path, bytes, problems, outcomes));
            lock (outcomes)
            {
                slowest = time > slowest ? time : slowest;
            }

            if (time > Longest && ProcessorTime.Of(() => ArticleFormats.Ingest(new SourceBlob(path, bytes))) > Longest)
            {
                problems.Add($"{name} took {time.TotalSeconds:F1} s.");
            }

            if (number % ReadAgainOneIn == 0 && Task.Run(() => Line(path, bytes)).Result != line)
            {
                problems.Add($"{name} is read otherwise the second time.");
            }
        });
        say(string.Join(", ", outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Value} {o.Key}")));
        using var process = Process.GetCurrentProcess();
        say(string.Create(CultureInfo.InvariantCulture, $"slowest {slowest.TotalMilliseconds:F0} ms of processor time; most memory {process.PeakWorkingSet64 / 1_048_576} MB"));
        return [.. problems];
    }

    private static (string Path, byte[] Bytes) Document(int number, int seed)
    {
        var random = new Random(unchecked((number * 7919) + seed));
        var (path, bytes) = SampleDocuments.All[number % SampleDocuments.All.Count];
        return (path, Mutation.Of(bytes, SampleDocuments.All[random.Next(SampleDocuments.All.Count)].Bytes, random));
    }

    private static string Read(string name, string path, byte[] bytes, ConcurrentBag<string> problems, ConcurrentDictionary<string, int> outcomes)
    {
        try
        {
            if (!ArticleFormats.Ingest(new SourceBlob(path, bytes)).TryGet(out var article, out var rejection))
            {
                outcomes.AddOrUpdate(rejection.Code.ToString(), 1, (_, known) => known + 1);
                if (rejection.Code == RejectionCode.Fault || rejection.Message.Length == 0)
                {
                    problems.Add($"{name}: {rejection.Message} {FirstFault.Of(() => Line(path, bytes))}");
                }

                return ArticleJson.WriteRejection(path, rejection);
            }

            outcomes.AddOrUpdate("articles", 1, (_, known) => known + 1);
            foreach (var problem in ArticleCheck.Problems(article))
            {
                problems.Add($"{name}: {problem}");
            }

            return ArticleJson.Write(article);
        }
#pragma warning disable CA1031 // Whatever is thrown is what the trial looks for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            problems.Add($"{name}: {fault.GetType().Name} in {fault.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
            return "";
        }
    }

    private static string Line(string path, byte[] bytes) =>
        ArticleFormats.Ingest(new SourceBlob(path, bytes)).TryGet(out var article, out var rejection) ? ArticleJson.Write(article) : ArticleJson.WriteRejection(path, rejection);
}
