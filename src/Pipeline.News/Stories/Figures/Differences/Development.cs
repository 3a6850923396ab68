using System.Collections.Immutable;
using Pipeline.News.Articles;

namespace Pipeline.News.Stories.Figures.Differences;

/// <summary>Whether values that differ followed each other, or are at odds.</summary>
internal static class Development
{
    private static readonly string[] Cumulative = ["killed", "injured", "displaced", "arrested", "missing", "infected", "kidnapped"];

    public static FigureRelation Of(IReadOnlyList<FigureContext> mentions, ImmutableArray<Article> articles) =>
        mentions.Any(m => Cumulative.Contains(m.Frame.Fate ?? m.Figure.Measure)) && Rises(mentions, articles) ? FigureRelation.Develops : FigureRelation.Conflict;

    /// <summary>A count that only rises, told at known and different times, in their order.</summary>
    private static bool Rises(IReadOnlyList<FigureContext> mentions, ImmutableArray<Article> articles)
    {
        var timed = mentions.Select(m => (Time: articles[m.Place.Article].Metadata.Published?.Value, Range: m.Named)).ToList();
        if (timed.Exists(t => t.Time is null))
        {
            return false;
        }

        var ordered = timed.OrderBy(t => t.Time!.Value.AssumingUtc()).ThenBy(t => t.Range.Low).ToList();
        return ordered[0].Time != ordered[^1].Time
            && ordered.Zip(ordered.Skip(1)).All(p => p.First.Range.Low <= p.Second.Range.High)
            && ordered[0].Range.High < ordered[^1].Range.Low;
    }
}
