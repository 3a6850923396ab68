using System.Runtime.CompilerServices;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using Pipeline.Pages.Static;

namespace Pipeline.Pages.Tests;

/// <summary>The site of a day of invented articles, which stand in <c>Golden/day</c>.</summary>
public static class MadeDay
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 3, 2), "Europe/Berlin");

    public static string Golden { get; } = GoldenFolder();

    /// <summary>Every file, by its path below the site's root.</summary>
    public static async Task<SortedDictionary<string, string>> SiteAsync()
    {
        Article[] articles = [.. Directory.GetFiles(Path.Combine(Golden, "day")).Order(StringComparer.Ordinal).Select(Article)];
        RejectedUpload[] rejected = [new("photo.txt", RejectionCode.NotText, "These bytes are not text in any encoding.")];
        // The Courier's first version, then the digest with all that came later.
        var first = DigestComposer.Compose(Day, articles[..1], []);
        var digest = DigestComposer.Compose(Day, articles, rejected, replaced: first);
        var site = new StaticSite(source => Path.GetFileNameWithoutExtension(source));
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in await site.DayAsync(digest, articles, new DayNeighbours(new DateOnly(2026, 3, 1), null)))
        {
            files[$"2026/03/02/{file.Path}"] = file.Text;
        }

        var empty = DigestComposer.Compose(new DigestDay(new DateOnly(2026, 3, 1), "Europe/Berlin"), [], []);
        foreach (var file in await site.DayAsync(empty, [], new DayNeighbours(null, new DateOnly(2026, 3, 2))))
        {
            files[$"2026/03/01/{file.Path}"] = file.Text;
        }

        foreach (var file in await site.RootAsync([Heading(digest), Heading(empty)], [digest, empty]))
        {
            files[file.Path] = file.Text;
        }

        return files;
    }

    private static DigestHeading Heading(Digest digest) =>
        new(digest.Day, digest.To.AddMinutes(30), digest.Revision, digest.Counts, string.Join(" · ", digest.Stories.Take(3).Select(s => s.Headline)));

    private static Article Article(string file) =>
        ArticlePipeline.Ingest(new SourceBlob(Path.GetFileName(file), File.ReadAllBytes(file))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException($"{file}: {rejection.Message}");

    private static string GoldenFolder([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Golden");
}
