using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests;

/// <summary>An invented article, and what the program makes of a file that holds it.</summary>
internal static class Story
{
    public const string Headline = "Swing bridge at Tarnhaven to close for nine weeks";

    public static readonly string[] Paragraphs =
    [
        "The swing bridge at Tarnhaven will close to all traffic for nine weeks from June, the harbour board said on Tuesday, after divers found cracks in two of its six piers.",
        "“We cannot wait for the autumn storms,” said Olga Brandt, who chairs the board. She put the cost of the repairs at 4.2 million euros, twice what the board had set aside for them.",
        "Fishing crews warned that the detour through the old lock would add 40 minutes to every trip. About 120 boats use the passage each day in summer, according to the board’s own count.",
        "Two ferries will carry people on foot and on bicycles across the channel between six in the morning and midnight. The board said that nobody would have to pay for the crossing.",
        "The bridge was built in 1931 and was last repaired in 1988. The harbour board will show its plans to residents at a meeting in the sail loft later this month.",
    ];

    public static string Body => string.Join("\n\n", Paragraphs);

    public static string Page => $"<html><head><title>{Headline}</title></head><body><h1>{Headline}</h1><article>{string.Concat(Paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    public static Article Read(string path, byte[] bytes) => ArticleFormats.Ingest(new SourceBlob(path, bytes)).TryGet(out var article, out var rejection)
        ? article
        : throw new InvalidOperationException($"{rejection.Code}: {rejection.Message}");

    public static Rejection Reject(string path, byte[] bytes) => ArticleFormats.Ingest(new SourceBlob(path, bytes)).TryGet(out _, out var rejection)
        ? throw new InvalidOperationException($"{path} was read.")
        : rejection;

    public static void IsWhole(Article article) => Assert.Equal(Body, article.Body.Text);
}
