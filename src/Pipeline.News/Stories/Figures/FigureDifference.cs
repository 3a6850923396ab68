using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Clustering;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures;

/// <summary>Whether two groups of agreeing figures are of one quantity, and at odds.</summary>
internal static class FigureDifference
{
    // A measure of its own has one true value an event; figures that only count the same kind of thing may count different ones.
    private const double OverlapToDiffer = 0.4;

    // One and two killed are everywhere.
    private const double Small = 12;
    private const double OverlapOfSmall = 0.25;

    // Three boats and five boats of one report are two things, unless nearly all else is told alike.
    private const double OverlapOfCounted = 0.6;
    private const int WordsOfCounted = 6;

    // Figures further apart are of different things: the dead of a war are not the dead of a day.
    private const double FurthestApart = 4;

    // First and later readings of one earthquake differ by some tenths; a fore- or aftershock differs by more.
    private const double MagnitudesOfOne = 0.55;

    private static readonly string[] OnlyEqual = ["score", "vote", "record", "age", "children", "prison term", "rank"];
    // What has one true value, however many an article quotes.
    private static readonly string[] OfOneValue = ["magnitude"];

    /// <summary>Whether nothing speaks against it that the two are of one quantity, and no reading makes them agree.</summary>
    public static bool IsPossible(FigureGroup a, FigureGroup b, ArticleVectors about)
    {
        if (OnlyEqual.Contains(a.Measure) || IsBackground(a) || IsBackground(b) || !Near(a.Figures[0].Named, b.Figures[0].Named)
            || (a.Measure == "magnitude" && Math.Abs(a.Figures[0].Named.Low - b.Figures[0].Named.Low) > MagnitudesOfOne))
        {
            return false;
        }

        // An article that has both, as two things, knows that they are two.
        return (!a.Articles.Overlaps(b.Articles) || OfOneValue.Contains(a.Measure))
            && Cluster(a, about).IsOfOneKind(Cluster(b, about))
            && !Told(a.Figures).Any(x => Told(b.Figures).Any(y => x.Range.Meets(y.Range)));
    }

    /// <summary>Where the articles with the one value are of another kind than those with the other, there are two events.</summary>
    private static StoryCluster Cluster(FigureGroup group, ArticleVectors about) =>
        group.Articles.Select(a => new StoryCluster([a], about.All[a], null)).Aggregate((all, one) => all.With(one));

    /// <summary>What one telling of several puts into another time, all of them mean.</summary>
    private static bool IsBackground(FigureGroup group) => 2 * group.Figures.Count(f => f.IsBackground) >= group.Figures.Count;

    /// <summary>Whether the words around speak for it that the two are of one quantity.</summary>
    public static bool IsOfOneThing(FigureGroup a, FigureGroup b) => a.Figures.Exists(x => b.Figures.Exists(y => CanDiffer(x, y)));

    /// <summary>Those that give a plain value, where there are any: "dozens" and "up to 80" that stand with 80 speak of 80, not of 50.</summary>
    private static IEnumerable<FigureContext> Told(List<FigureContext> group) =>
        group.Exists(IsPlain) ? group.Where(IsPlain) : group;

    private static bool IsPlain(FigureContext setting) => setting.Figure is { Value: not null, Low: null, High: null };

    private static bool CanDiffer(FigureContext a, FigureContext b) =>
        a.Figure.Measure == b.Figure.Measure && a.Figure.Unit == b.Figure.Unit && a.Figure.Value is not null && b.Figure.Value is not null
        && (MeasureReader.IsOfPeople(a.Figure.Measure) ? a.IsPart == b.IsPart : !a.IsPart && !b.IsPart)
        && (a.Figure.Measure is not null
            ? a.Overlap(b) >= OverlapToDiffer || (!a.NamesOthersThan(b) && (IsLarge(a) || IsLarge(b) || a.Overlap(b) >= OverlapOfSmall))
            : a.Figure.Unit is { } unit && IsCounted(unit) && !a.NamesOthersThan(b) && !a.StandsBesideOthersThan(b)
                && a.Overlap(b) >= OverlapOfCounted && a.Words.Count(b.Words.Contains) >= WordsOfCounted);

    private static bool IsLarge(FigureContext setting) => setting.Named.High > Small;

    // Minutes, yards and points stand in one sentence for many things; what is counted, paid or shared stands for one.
    private static bool IsCounted(string unit) => UnitReader.Dimension(unit) is null or "money" && !UnitReader.IsUnit(unit) || unit == "percent";

    private static bool Near(FigureRange a, FigureRange b) =>
        Math.Max(a.High, b.High) <= FurthestApart * Math.Max(Math.Min(a.Low, b.Low), 1e-9);
}
