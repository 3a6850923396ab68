using System.Runtime.CompilerServices;
using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Languages;

/// <summary>
/// A short article of <c>Articles/</c>, written for these tests: a menu, headline, byline, date, paragraphs, links of the footer. The
/// table <c>Articles/expected.tsv</c> says what is to be read from it.
/// </summary>
public sealed record WrittenArticle(string Language, string Author, string Day, string[] Menu, string Headline, string Byline, string Date, string[] Paragraphs, string[] Footer)
{
    public static IReadOnlyList<WrittenArticle> All { get; } =
        [.. File.ReadLines(Path.Combine(Folder(), "expected.tsv")).Where(line => !line.StartsWith('#')).Select(line => Load(line.Split('\t')))];

    public string Dump => string.Join('\n', [.. Menu, "", Headline, "", Byline, Date, "", .. Paragraphs.SelectMany(p => (string[])[p, ""]), .. Footer]);

    public string Body => string.Join("\n\n", Paragraphs);

    /// <param name="declared">What the page says that its language is.</param>
    public (ArticleMetadata Metadata, CleanText Body) AsPage(string declared) => Read("page.html", Page($" lang=\"{declared}\"", "utf-8"));

    /// <param name="root">Attributes of the root element.</param>
    /// <param name="charset">What the page declares; null where it declares nothing.</param>
    public string Page(string root, string? charset) => $"""
        <!doctype html><html{root}><head>{(charset is null ? "" : $"<meta charset=\"{charset}\">")}<title>{Encode(Headline)}</title></head><body>
        <header><nav>{Links(Menu)}</nav></header>
        <main><h1>{Encode(Headline)}</h1><p>{Encode(Byline)}</p><p>{Encode(Date)}</p>
        {string.Join('\n', Paragraphs.Select(p => $"<p>{Encode(p)}</p>"))}
        </main><footer>{Links(Footer)}</footer></body></html>
        """;

    public (ArticleMetadata Metadata, CleanText Body) AsDump() => Read("page.txt", Dump);

    /// <summary>The whole life of the dump.</summary>
    public Article Ingested() => ArticlePipeline.Ingest(new SourceBlob(Language + ".txt", Encoding.UTF8.GetBytes(Dump))).TryGet(out var article, out var rejection)
        ? article
        : throw new InvalidOperationException(rejection.Message);

    private static WrittenArticle Load(string[] expected)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder(), expected[0] + ".txt")).Where(line => line.Length > 0).ToArray();
        return new(expected[0], expected[1], expected[2], lines[0].Split(" | "), lines[1], lines[2], lines[3], lines[4..^1], lines[^1].Split(" | "));
    }

    private static (ArticleMetadata Metadata, CleanText Body) Read(string name, string text) =>
        DocumentReader.Read(new SourceBlob(name, Encoding.UTF8.GetBytes(text))).TryGet(out var document, out var rejection)
        && ArticleCleaner.Clean(document).TryGet(out var body, out rejection)
            ? (MetadataReader.Read(document, body, uploadedAt: null), body)
            : throw new InvalidOperationException(rejection.Message);

    private static string Links(string[] texts) => string.Concat(texts.Select((t, i) => $"<a href=\"/{i}\">{Encode(t)}</a> "));

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Articles");
}
