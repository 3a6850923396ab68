using Pipeline.News.Claims.Figures;

namespace Pipeline.News.Stories.Figures.Differences;

/// <summary>A change that an article tells itself: <c>raised its offer to $82 a share, up from $70</c>. All that give either value tell one quantity that develops.</summary>
internal sealed class ToldChanges(Disagreement disagreement)
{
    // Of what is told in one sentence as old and new, one is seldom twice the other.
    private const double Near = 2;

    // One shared word may be the unit's; see FigureAgreement.WordsToAgree.
    private const int SharedWords = 2;

    // Behind the new value stands the old, or before it, within a dozen words.
    private const int LongestBetween = 90;

    private static readonly string[] Changes = ["up from", "down from", "compared with", "from its", "from a previous", "from an earlier", "from the previous", "from the earlier", "previous offer", "first offer", "initial offer", "raised", "instead of"];

    public IEnumerable<FigureGroup> Of(List<FigureContext> figures, Func<FigureContext, string> text)
    {
        var told = new HashSet<(string?, double, double)>();
        foreach (var (old, now) in figures.GroupBy(f => f.Place.Article).SelectMany(article => Pairs([.. article.OrderBy(f => f.Figure.Span.Start)], text)))
        {
            var (low, high) = (Math.Min(old.Figure.Value!.Value, now.Figure.Value!.Value), Math.Max(old.Figure.Value.Value, now.Figure.Value.Value));
            if (!told.Add((old.Figure.Unit, low, high)))
            {
                continue;
            }

            var line = figures.Where(f => f.Figure.Unit == old.Figure.Unit && Math.Max(f.Frame.Shared(old.Frame), f.Frame.Shared(now.Frame)) >= SharedWords && (f.Figure.Value == old.Figure.Value || f.Figure.Value == now.Figure.Value))
                .DistinctBy(f => (f.Place.Article, f.Figure.Value)).ToList();
            if (disagreement.Independent(line.Where(f => f.Figure.Value == low)) + disagreement.Independent(line.Where(f => f.Figure.Value == high)) > 2
                && disagreement.Independent(line) > 1)
            {
                yield return new FigureGroup(line[0].Key ?? "", line, FigureRelation.Develops);
            }
        }
    }

    private static IEnumerable<(FigureContext Old, FigureContext Now)> Pairs(List<FigureContext> article, Func<FigureContext, string> text) =>
        article.Zip(article.Skip(1)).Where(p => !p.First.Place.InHeadline && !p.Second.Place.InHeadline && IsChange(p.First, p.Second, text(p.First)));

    private static bool IsChange(FigureContext first, FigureContext second, string text)
    {
        var (from, to) = (first.Figure.Span.End, second.Figure.Span.Start);
        if (first.Figure.Unit is not { } unit || unit != second.Figure.Unit || UnitReader.Dimension(unit) != "money" || from >= to || to - from > LongestBetween
            || first.Figure.Value is not { } a || second.Figure.Value is not { } b || a == b || Math.Max(a, b) > Near * Math.Min(a, b))
        {
            return false;
        }

        var between = text[from..to];
        return !between.Contains('\n') && Changes.Any(change => between.Contains(change, StringComparison.OrdinalIgnoreCase));
    }
}
