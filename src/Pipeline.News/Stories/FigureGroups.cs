using System.Collections.Immutable;
using Pipeline.News.Claims;

namespace Pipeline.News.Stories;

/// <summary>Figures of one measure and unit in one running story, joined into quantities.</summary>
internal static class FigureGroups
{
    // A measure of its own has one true value an event; figures that only count the same kind of thing may count different ones.
    private const double OverlapToDiffer = 0.4;
    private const double OverlapOfSmallNumbers = 0.2;

    private const int WordsToDiffer = 3;

    // Where the articles with the one value are of another kind than those with the other, there are two events.
    private const double OneEvent = 0.75;

    // Two and three of something are everywhere; 205 yards are the same 205 yards.
    private const double SmallNumber = 12;

    // Figures further apart are of different things: the dead of a war are not the dead of a day.
    private const double FurthestApart = 4;

    private const double CloseBound = 1.2;

    private static readonly string[] OnlyEqual = ["score", "record", "age", "rank"];
    // What has one true value, however many an article quotes.
    private static readonly string[] OfOneValue = ["magnitude"];
    private static readonly string[] Cumulative = ["killed", "injured", "displaced", "arrested", "missing", "infected", "kidnapped"];

    public static IEnumerable<FigureMatch> Of(
        ImmutableArray<FigureSetting> settings, ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, ArticleVectors about, CopyRoots original)
    {
        // The exact figures first: loose ones join them, and do not chain them to each other.
        var agreeing = new List<List<FigureSetting>>();
        foreach (var setting in settings.OrderBy(s => s.Named.Width).ThenBy(s => s.Place))
        {
            Place(agreeing, setting, group => group.TrueForAll(s => Fit(s, setting)) && group.Exists(s => Agree(s, setting)));
        }

        // The most widely reported first: what differs must differ from all that it is held against.
        var quantities = new List<List<List<FigureSetting>>>();
        foreach (var group in agreeing.OrderByDescending(g => Articles(g).Count).ThenBy(g => g.Min(s => s.Place)))
        {
            Place(quantities, group, others => others.TrueForAll(other => Differ(other, group, about)));
        }

        return quantities.Select(q => q.SelectMany(g => g).ToList())
            .Where(figures => Articles(figures).Count > 1)
            .Select(figures => Described(figures, articles, headlines, original));
    }

    private static void Place<T>(List<List<T>> groups, T item, Func<List<T>, bool> fits)
    {
        if (groups.Find(g => fits(g)) is { } group)
        {
            group.Add(item);
        }
        else
        {
            groups.Add([item]);
        }
    }

    /// <summary>"At least 50" and 53 fit, though another number is named; "at least 50" and 70 are left open.</summary>
    private static bool Fit(FigureSetting a, FigureSetting b) =>
        a.Named.Meets(b.Named)
        || (a.Figure.Measure is not null && a.Figure.Measure == b.Figure.Measure && a.Range.Meets(b.Range)
            && Math.Max(a.Named.High, b.Named.High) <= CloseBound * Math.Min(a.Named.Low, b.Named.Low));

    private static bool Agree(FigureSetting a, FigureSetting b)
    {
        var specific = (a.Figure.Measure is { } measure && measure == b.Figure.Measure) || Math.Abs(a.Figure.Value ?? 0) > SmallNumber;
        return specific
            ? a.Figure.Value == b.Figure.Value || !a.NamesOthersThan(b)
            : a.Overlap(b) >= OverlapOfSmallNumbers;
    }

    /// <summary>Whether two groups of agreeing figures are of one quantity, and at odds.</summary>
    private static bool Differ(List<FigureSetting> a, List<FigureSetting> b, ArticleVectors about)
    {
        var measure = a[0].Figure.Measure;
        if (OnlyEqual.Contains(measure) || !Near(a[0].Named, b[0].Named))
        {
            return false;
        }

        // An article that has both, as two things, knows that they are two.
        var (articlesA, articlesB) = (Articles(a), Articles(b));
        return (!articlesA.Overlaps(articlesB) || OfOneValue.Contains(measure))
            && about.Kinship(articlesA, articlesB) is null or >= OneEvent
            && !Told(a).Any(x => Told(b).Any(y => x.Range.Meets(y.Range)))
            && a.Exists(x => b.Exists(y => CanDiffer(x, y)));
    }

    /// <summary>Those that give a plain value, where there are any: "dozens" and "up to 80" that stand with 80 speak of 80, not of 50.</summary>
    private static IEnumerable<FigureSetting> Told(List<FigureSetting> group) =>
        group.Exists(IsPlain) ? group.Where(IsPlain) : group;

    private static bool IsPlain(FigureSetting setting) => setting.Figure is { Value: not null, Low: null, High: null };

    private static bool CanDiffer(FigureSetting a, FigureSetting b) =>
        a.Figure.Measure == b.Figure.Measure && a.Figure.Unit == b.Figure.Unit
        && (a.Figure.Measure is not null ? !a.NamesOthersThan(b) || a.Overlap(b) >= OverlapToDiffer
        : a.Figure.Unit is null && a.Overlap(b) >= OverlapToDiffer && a.Words.Count(b.Words.Contains) >= WordsToDiffer);

    private static SortedSet<int> Articles(List<FigureSetting> figures) => [.. figures.Select(f => f.Place.Article)];

    private static bool Near(FigureRange a, FigureRange b) =>
        Math.Max(a.High, b.High) <= FurthestApart * Math.Max(Math.Min(a.Low, b.Low), 1e-9);

    private static FigureMatch Described(
        List<FigureSetting> quantity, ImmutableArray<Article> articles, ImmutableArray<Headline> headlines, CopyRoots original)
    {
        var mentions = quantity.OrderBy(f => f.Place).ToImmutableArray();
        var figures = mentions.Select(m => m.Figure).ToList();
        var agree = mentions.All(a => mentions.All(b => a.Range.Meets(b.Range)));
        var relation = agree ? FigureRelation.Agree : Rises(mentions, articles) ? FigureRelation.Develops : FigureRelation.Conflict;
        var independent = original.Independent(mentions.Select(m => m.Place.Article));
        var first = PlacedFigure.Of(articles[mentions[0].Place.Article], headlines[mentions[0].Place.Article], mentions[0].Place);
        var shared = mentions[0].Words.Where(w => mentions.All(m => m.Words.Contains(w)));
        var common = ContentWords.Shown(first.Text, first.Sentence, shared).Take(6).ToList();
        var measure = figures[0].Measure;
        var confidence = Math.Min(0.95, (measure is not null ? 0.7 : 0.5) + 0.05 * Math.Min(3, common.Count) + (agree ? 0.1 : 0));
        var why = (measure is not null ? $"same measure ({measure})" : $"same unit or thing counted ({figures[0].Unit ?? mentions[0].Counted})")
            + (common.Count > 0 ? $", shared words: {string.Join(", ", common)}" : "")
            + (agree ? "; the values fit each other's bounds" : relation == FigureRelation.Develops ? "; later reports have higher values" : "; no reading makes the values fit")
            + $"; {independent} independent {(independent == 1 ? "source" : "sources")}";
        return new FigureMatch(
            relation,
            measure,
            figures[0].Unit ?? (mentions[0].Counted.Length > 0 ? mentions[0].Counted : null),
            figures.Select(f => f.About).FirstOrDefault(a => a is not null),
            Math.Round(confidence, 2),
            why,
            [.. mentions.Select(m => m.Place)]);
    }

    /// <summary>A count that only rises, told at known and different times, in their order.</summary>
    private static bool Rises(ImmutableArray<FigureSetting> mentions, ImmutableArray<Article> articles)
    {
        if (!Cumulative.Contains(mentions[0].Figure.Measure))
        {
            return false;
        }

        var timed = mentions.Select(m => (Time: articles[m.Place.Article].Metadata.Published?.Value, m.Range)).ToList();
        if (timed.Exists(t => t.Time is null))
        {
            return false;
        }

        var ordered = timed.OrderBy(t => t.Time!.Value.AssumingUtc()).ToList();
        return ordered[0].Time != ordered[^1].Time
            && ordered.Zip(ordered.Skip(1)).All(p => p.First.Range.Low <= p.Second.Range.High)
            && ordered[0].Range.High < ordered[^1].Range.Low;
    }
}
