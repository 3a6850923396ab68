using System.Diagnostics;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Language;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.Benchmarks;

/// <summary>Words a second of processor time from clean text to claims, and what each stage takes of it; one thread.</summary>
internal static class ClaimsThroughput
{
    private const int Rounds = 8;

    public static int Run(string folder)
    {
        var articles = Articles(folder).Where(a => EnglishOnly.Reads(a.Metadata)).ToList();
        var (clock, before) = (Stopwatch.StartNew(), Now);
        var first = TextAnnotator.Annotate(articles[0].Body.Text, articles[0].Body.Paragraphs);
        ClaimExtractor.Extract(first, NameFinder.Find(first), articles[0].Metadata);
        Console.WriteLine(FormattableString.Invariant(
            $"first article, models loaded: {clock.ElapsedMilliseconds} ms by the clock, {(Now - before).TotalMilliseconds:F0} ms of processor time"));
        var words = articles.Sum(a => Words(a.Body.Text));
        for (var round = 1; round <= Rounds; round++)
        {
            var (language, names, claims) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach (var (body, metadata) in articles)
            {
                var start = Now;
                var annotated = TextAnnotator.Annotate(body.Text, body.Paragraphs);
                var tagged = Now;
                var named = NameFinder.Find(annotated);
                var found = Now;
                ClaimExtractor.Extract(annotated, named, metadata);
                language += tagged - start;
                names += found - tagged;
                claims += Now - found;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var all = language + names + claims;
            Console.WriteLine(FormattableString.Invariant(
                $"round {round}: {words / all.TotalSeconds:N0} words/s (language {language / all:P0}, names {names / all:P0}, claims {claims / all:P0}), {allocated / words:N0} bytes allocated a word"));
        }

        return 0;
    }

    private static TimeSpan Now => Environment.CpuUsage.TotalTime;

    private static List<(CleanText Body, ArticleMetadata Metadata)> Articles(string folder)
    {
        var articles = new List<(CleanText, ArticleMetadata)>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (DocumentReader.Read(new SourceBlob(path, File.ReadAllBytes(path))).TryGet(out var document, out _)
                && ArticleCleaner.Clean(document).TryGet(out var body, out _))
            {
                articles.Add((body, MetadataReader.Read(document, body, null)));
            }
        }

        return articles;
    }

    /// <summary>Words as a person counts them: runs of anything but white space.</summary>
    private static long Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
