using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>What the claims of a story date to a day, earliest first; one passage a day and source, the most check-worthy.</summary>
internal static class StoryTimeline
{
    // Two an hour over a morning; a longer one is not read.
    private const int MostEntries = 12;

    // "2016-02-11": a month or a year alone places nothing.
    private const int DayLength = 10;

    public static ImmutableArray<TimelineEntry> Of(Story story, ImmutableArray<Article> articles) =>
    [
        .. story.Articles
            .SelectMany(a => articles[a].Claims.SelectMany(claim => claim.Times
                .Where(t => t.Value is { Length: >= DayLength })
                .Select(t => (Day: t.Value![..DayLength], Article: a, claim.Sentence, claim.CheckWorthiness))))
            .GroupBy(x => (x.Day, x.Article))
            .Select(g => g.OrderByDescending(x => x.CheckWorthiness).ThenBy(x => x.Sentence).First())
            .OrderByDescending(x => x.CheckWorthiness).ThenBy(x => x.Article).ThenBy(x => x.Sentence).Take(MostEntries)
            .OrderBy(x => x.Day, StringComparer.Ordinal).ThenBy(x => x.Article).ThenBy(x => x.Sentence)
            .Select(x => new TimelineEntry(x.Day, Passage.Of(articles[x.Article], x.Sentence))),
    ];
}
