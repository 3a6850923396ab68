using System.Net;
using System.Text;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Reading;
using Pipeline.Search.Answers;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;

namespace Pipeline.Search.Tests;

/// <summary>Days of news of our own making, read by the pipeline itself.</summary>
internal static class Made
{
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static readonly Article Gazette = Article(
        "gazette.html", "Orvale Gazette", "Bridge toll rises in Orvale",
        "The toll of the old bridge rises to four crowns on Tuesday, the council of Orvale said.",
        "“Nobody likes to pay, but the piers must be mended,” Mayor Ines Falk said. The bridge was built in 1911.",
        "Drivers met the news with anger. The piers were last mended in 1974, and São Brás, the harbour, was closed then.");

    public static readonly Article Courier = Article(
        "courier.html", "The Courier", "Orvale to charge drivers more at the old bridge",
        "Drivers who cross the old bridge at Orvale will pay a toll of four crowns from Tuesday, the council of Orvale said on Monday.",
        "Mayor Ines Falk said that the piers must be mended this year. Toll gates will stand on both banks.",
        "The drivers' club of Orvale said that it would go to court.");

    public static readonly Article Ferry = Article(
        "ferry.html", "The Courier", "Ferry strikes end after nine days",
        "The ferry of Lake Tarn runs again after nine days of strikes, its owner said on Monday.",
        "“We are glad that our people are back,” Peter Lund said. He named no figure for the losses of these days.",
        "No bridge crosses the lake, and no toll was ever asked for.");

    public static Article Article(string source, string outlet, string headline, params string[] paragraphs)
    {
        var html = $"""
            <html><head><title>{WebUtility.HtmlEncode(headline)}</title><meta property="og:site_name" content="{WebUtility.HtmlEncode(outlet)}"></head>
            <body><article><h1>{WebUtility.HtmlEncode(headline)}</h1>{string.Concat(paragraphs.Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"))}</article></body></html>
            """;
        return ArticlePipeline.Ingest(new SourceBlob(source, Encoding.UTF8.GetBytes(html))).TryGet(out var article, out var rejection) ? article : throw new InvalidOperationException(rejection.Message);
    }

    public static byte[] Index(DateOnly day, params Article[] articles) => IndexWriter.Write(DigestComposer.Compose(new DigestDay(day), articles, []), articles);

    public static DayIndex Day(DateOnly day, params Article[] articles)
    {
        var index = DayIndex.Open(day, Index(day, articles))!;
        Assert.True(index.TryEnter());
        return index;
    }

    public static SearchAnswer Ask(string question, params DayIndex[] newestFirst) => Searcher.Find(newestFirst, SearchQuery.Read(question));

    public static IEnumerable<string> Texts(this SearchAnswer answer, SearchKind kind) =>
        answer.Groups.Where(group => group.Kind == kind).SelectMany(group => group.Hits).Select(hit => hit.Text.Text);
}
