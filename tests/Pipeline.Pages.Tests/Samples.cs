using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Cleaning;
using Pipeline.News.Digests;
using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.Pages.Tests;

/// <summary>Articles and digests made by hand, some of them hostile.</summary>
internal static class Samples
{
    public const string Hostile = "</p></style><script>alert('x')</script><img src=x onerror=alert(1)>\" onmouseover=\"alert(2)";

    public static readonly PageLinks Links = new()
    {
        Today = "/",
        Index = "/days",
        Search = "/search",
        Feed = "/feed.atom",
        Digest = day => $"/days/{day:yyyy-MM-dd}",
        Story = (day, id) => $"/days/{day:yyyy-MM-dd}/stories/{id}",
        Article = (source, span) => "/articles/" + Uri.EscapeDataString(source) + (span is { } s ? "#" + PageLinks.Anchor(s) : ""),
        Speaker = name => "/speakers/" + Uri.EscapeDataString(name),
    };

    /// <summary>One paragraph a line; claims are found by their words.</summary>
    public static Article Article(string[] paragraphs, params Claim[] claims)
    {
        var builder = new CleanTextBuilder();
        foreach (var paragraph in paragraphs)
        {
            builder.Keep(paragraph, ParagraphRole.Paragraph);
        }

        builder.Drop(Hostile, DropRules.Comments);
        return new Article
        {
            Source = $"in/{Hostile}.txt",
            Metadata = new ArticleMetadata
            {
                Headline = new Sourced<string>(Hostile, FieldSource.Html, 0.9),
                Publisher = new Sourced<string>(Hostile, FieldSource.Meta, 0.9),
            },
            Body = builder.Build().TryGet(out var body, out _) ? body : throw new InvalidOperationException("Too long a sample."),
            Fingerprint = "f",
            Claims = [.. claims],
            ClaimsFound = claims.Length,
        };
    }

    public static TextSpan Span(Article article, string words) => Span(article.Body.Text, words);

    public static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The text has no '{words}'.");
        return new TextSpan(start, start + words.Length);
    }

    public static Digest Digest(params DigestStory[] stories) => new()
    {
        Day = new DateOnly(2016, 2, 12),
        TimeZone = "UTC",
        From = new DateTimeOffset(2016, 2, 12, 0, 0, 0, TimeSpan.Zero),
        To = new DateTimeOffset(2016, 2, 13, 0, 0, 0, TimeSpan.Zero),
        InputHash = "h",
        Counts = new DigestCounts(stories.Length, stories.Length, stories.Length, 0, 0, 0, 0, 1, 0),
        Stories = [.. stories],
        SingleSource = [Said(Hostile)],
        Changes = [new DigestChange(ChangeKind.Added, Hostile, Hostile)],
        Rejected = [new RejectedUpload(Hostile, RejectionCode.NotText, Hostile)],
    };

    public static DigestStory Story(params FigureComparison[] figures) => new()
    {
        Id = "s1",
        Headline = Hostile,
        IndependentSources = 1,
        Sources = [new StorySource("a.txt", Hostile, Hostile, "2016-02-12", null, "en", [], [], "f", null, null)],
        Figures = [.. figures],
        Happened = [new Passage("a.txt", new TextSpan(0, 4), Hostile)],
        Said = [Said(Hostile)],
        Conflicts = [new ClaimComparison("x", ClaimRelation.Contradicts, 0.8, Hostile, [Said(Hostile), Said("Not so.")])],
        Agreements = [new ClaimComparison("y", ClaimRelation.Same, 0.8, Hostile, [Said(Hostile), Said(Hostile)])],
        Timeline = [new TimelineEntry("2016-02-11", new Passage("a.txt", new TextSpan(0, 4), Hostile))],
        ContinuesFrom = new StoryLink("s0", Hostile, new DateOnly(2016, 2, 11)),
        Related = [new StoryLink("s2", Hostile, new DateOnly(2016, 2, 12))],
    };

    /// <summary>A claim of <c>a.txt</c> in these words, by a speaker of that name.</summary>
    public static ReportedClaim Said(string words, string? speaker = Hostile) => new(
        "a.txt", Hostile, 0, "s1", ClaimKind.Direct, ReportKind.Speech,
        speaker is null ? null : new ClaimSpeaker(speaker, speaker, Hostile, SpeakerType.Person),
        new Passage("a.txt", new TextSpan(90, 94), Hostile),
        new Passage("a.txt", new TextSpan(0, words.Length), words), [new Passage("a.txt", new TextSpan(0, words.Length), words)],
        Stance.Denies, Modality.Possible, 0.9, [Hostile]);

    public static FigureMention Mention(string words, double? value, double? low = null, double? high = null) => new(
        "a.txt", "Outlet", "2016-02-12", new FigurePassage("a.txt", new TextSpan(0, words.Length), words),
        new FigurePassage("a.txt", new TextSpan(0, words.Length), words), null, 0, value, low, high, false);
}
