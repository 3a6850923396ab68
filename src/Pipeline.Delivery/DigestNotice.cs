using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Digests;

namespace Pipeline.Delivery;

/// <summary>What a message about a digest says: its first stories, and where their sources differ.</summary>
/// <param name="Summary">Such as <c>62 articles from 7 outlets, 19 stories, 2 differences</c>.</param>
/// <param name="Link">Absolute address of the day's page; null where the pages have no known one.</param>
public sealed record DigestNotice(DateOnly Day, int Revision, string InputHash, string Title, string Summary, string? Link, ImmutableArray<StoryNotice> Stories)
{
    // What a message on a phone shows without scrolling far.
    private const int MostStories = 5;
    private const int MostDifferences = 2;

    /// <param name="links">Absolute addresses; null where the pages have none.</param>
    public static DigestNotice Of(Digest digest, DigestLinks? links)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var front = FrontPage.Of(digest);
        var counts = digest.Counts;
        return new DigestNotice(
            digest.Day,
            digest.Revision,
            digest.InputHash,
            digest.Day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
            $"{CountedArticles.Of(counts)}, {CountedThing.Count(counts.Stories, "story", "stories")}, {CountedThing.Count(counts.Conflicts, "difference")}",
            links?.Page,
            [.. front.Leads.Concat(front.Others).Concat(front.Briefs).Take(MostStories).Select(story => Of(story, links))]);
    }

    private static StoryNotice Of(DigestStory story, DigestLinks? links) => new(
        story.Id,
        story.Headline,
        story.Sources.Length,
        [.. story.Sources.Select(s => OutletName.Of(s.Outlet, s.Source)).Distinct(StringComparer.Ordinal)],
        [.. story.Figures.Where(f => f.Relation != News.Stories.FigureRelation.Agree).Take(MostDifferences).Select(DifferenceSentence.Of)],
        links?.Story(story.Id));
}

/// <param name="Differences">In a sentence each.</param>
/// <param name="Link">Absolute address of the story's page; null where it has no known one.</param>
public sealed record StoryNotice(string Id, string Headline, int Articles, ImmutableArray<string> Outlets, ImmutableArray<string> Differences, string? Link);
