using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.Delivery.Tests;

/// <summary>A digest made by hand.</summary>
internal static class Made
{
    public static readonly DigestLinks Links = new("https://news.example/2026/03/02/digest.html", id => $"https://news.example/2026/03/02/stories/{id}.html");

    public static Digest Digest(params DigestStory[] stories) => new()
    {
        Day = new DateOnly(2026, 3, 2),
        TimeZone = "UTC",
        From = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        To = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero),
        Revision = 2,
        InputHash = "0123456789abcdef",
        Counts = new DigestCounts(stories.Sum(s => s.Sources.Length), stories.Length, 2, 0, 9, 0, 1, 0, 0),
        Stories = [.. stories],
    };

    public static DigestStory Story(string headline = "Dam above Orvale breaks", string id = "s1") => new()
    {
        Id = id,
        Headline = headline,
        IndependentSources = 2,
        Sources = [Source("The Courier"), Source("The Post")],
        Figures = [new FigureComparison("f", FigureRelation.Conflict, "killed", "people", null, 0.8, "why", [id], [Mention("The Courier", 21), Mention("The Post", 20)])],
    };

    private static StorySource Source(string outlet) => new($"{outlet}.txt", outlet, $"{outlet}'s headline", null, null, "en", [], [], "f", null, null);

    private static FigureMention Mention(string outlet, double value) => new(
        $"{outlet}.txt", outlet, null, new FigurePassage("a", new TextSpan(0, 1), "words"), new FigurePassage("a", new TextSpan(0, 1), "words"), null, 0, value, null, null, false);
}
