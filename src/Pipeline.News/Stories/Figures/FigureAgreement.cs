using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Figures.Frames;

namespace Pipeline.News.Stories.Figures;

/// <summary>Which figures of one kind agree within their bounds and precision.</summary>
internal static class FigureAgreement
{
    // Of the words around: two and three of something stand in every article, so a fifth of what is said of them has to be the same.
    private const double OverlapOfSmallNumbers = 0.2;

    // "Two of them managed to flee": a number without a noun of its own says less.
    private const double OverlapOfBareNumbers = 0.25;

    // Two and three of something are everywhere; 205 yards are the same 205 yards.
    private const double SmallNumber = 12;

    // Equal values with their unit: with one shared word within twelve 62 of 82 were right on five days of news, with two 47 of 53.
    private const int WordsToAgree = 2;

    // "Nearly 90" and "more than 80" are of one count; bounds a fifth apart seldom are.
    private const double CloseBound = 1.2;

    // A day's news is full of them: 90 percent of the voters are not 90 percent of the candidates.
    private static readonly string[] Everywhere = ["score", "vote", "record", "rank"];
    // Of the words around, beside one more than the figure itself.
    private const double OverlapOfEverywhere = 0.15;

    /// <param name="kind">Of one key.</param>
    public static IEnumerable<FigureGroup> Groups(List<FigureContext> kind)
    {
        // The exact figures first: loose ones join them, and do not chain them to each other.
        var groups = kind.GroupBy(f => f.Figure.Value).Where(g => g.Key is not null).SelectMany(g => OfOneValue([.. g.OrderBy(f => f.Place)]))
            .OrderBy(g => g.Min(f => f.Named.Width)).ThenBy(g => g[0].Place).ToList();
        for (var at = 0; at < groups.Count; at++)
        {
            for (var next = groups.Count - 1; next > at; next--)
            {
                if (Join(groups[at], groups[next]))
                {
                    groups[at].AddRange(groups[next]);
                    groups.RemoveAt(next);
                }
            }
        }

        foreach (var loose in kind.Where(f => f.Figure.Value is null).OrderBy(f => f.Place))
        {
            if (groups.Find(g => g.TrueForAll(s => Fit(s, loose)) && g.Exists(s => Agree(s, loose))) is { } group)
            {
                group.Add(loose);
            }
        }

        return groups.Select(g => new FigureGroup(g[0].Key!, g));
    }

    /// <summary>Equal values, joined as far as one is told like another.</summary>
    private static IEnumerable<List<FigureContext>> OfOneValue(List<FigureContext> equal)
    {
        var sets = new DisjointSets(equal.Count);
        for (var a = 0; a < equal.Count; a++)
        {
            for (var b = a + 1; b < equal.Count; b++)
            {
                if (sets.Root(a) != sets.Root(b) && Agree(equal[a], equal[b]))
                {
                    sets.Join(a, b);
                }
            }
        }

        return Enumerable.Range(0, equal.Count).GroupBy(sets.Root).Select(g => g.Select(f => equal[f]).ToList());
    }

    /// <summary>Other values that fit: rounded, or within a bound.</summary>
    private static bool Join(List<FigureContext> a, List<FigureContext> b) =>
        a[0].Figure.Value != b[0].Figure.Value && a.TrueForAll(x => b.TrueForAll(y => Fit(x, y))) && a.Exists(x => b.Exists(y => Agree(x, y)))
        && !a.Exists(x => b.Exists(y => x.Place.Article == y.Place.Article));

    /// <summary>"At least 50" and 53 fit, though another number is named; "at least 50" and 70 are left open.</summary>
    public static bool Fit(FigureContext a, FigureContext b) =>
        (a.Named.Meets(b.Named) && (!IsMereUnit(a) || a.Range.Meets(b.Range)))
        || (a.Figure.Measure is not null && a.Figure.Measure == b.Figure.Measure && a.Range.Meets(b.Range)
            && Math.Max(a.Named.High, b.Named.High) <= CloseBound * Math.Min(a.Named.Low, b.Named.Low));

    /// <summary>Whether the words around the same number are like enough, where it is as small as everywhere.</summary>
    public static bool IsTelling(FigureContext a, FigureContext b) =>
        IsEverywhere(a) ? a.SharesMoreThanItself(b) && a.Overlap(b) >= OverlapOfEverywhere
        : Math.Abs(a.Figure.Value ?? 0) > SmallNumber
            || (a.SharesMoreThanItself(b) && a.Overlap(b) >= (a.Figure.Unit is null ? OverlapOfBareNumbers : OverlapOfSmallNumbers))
            || (a.Figure.Unit is not null && a.Next.Length > 0 && a.Next == b.Next);

    private static bool IsEverywhere(FigureContext setting) => setting.Figure.Unit == "percent" || Everywhere.Contains(setting.Figure.Measure);

    // "Almost 55 minutes" and the 60 minutes of a game: units of measurement stand beside too much to be at odds.
    private static bool IsMereUnit(FigureContext setting) => setting.Figure is { Measure: null, Unit: { } unit } && UnitReader.IsUnit(unit);

    private static bool Agree(FigureContext a, FigureContext b)
    {
        var shared = a.SharedNear(b);
        return a.Frame.Fate is not null ? AreOfOneGroup(a, b) && (Math.Abs(a.Figure.Value ?? 0) > SmallNumber || a.Frame.Near.Any(w => b.Frame.Near.Contains(w) && !FateReader.IsFate(w)))
            : a.Figure.Value == b.Figure.Value
                ? CountOneThing(a, b) && shared >= (a.Figure.Measure == "score" ? WordsOfScores : IsTellingAlone(a) ? 0 : WordsToAgree)
                    && (Math.Abs(a.Figure.Value ?? 0) > SmallNumber || (a.Figure.Unit is null == b.Figure.Unit is null && a.Frame.Shared(b.Frame) >= WordsToAgree))
            : CountOneThing(a, b) && shared >= WordsToAgree && Math.Abs(a.Figure.Value ?? 0) > SmallNumber && !a.NamesOthersThan(b) && (Dimension(a) != "money" || AreClose(a, b));
    }

    private static string? Dimension(FigureContext figure) => figure.Figure.Unit is { } unit ? UnitReader.Dimension(unit) : null;

    // Amounts of a story lie close by each other; an estimate that is another's is nearer.
    private static bool AreClose(FigureContext a, FigureContext b) =>
        a.Figure.Value is { } one && b.Figure.Value is { } other && Math.Max(one, other) <= CloseAmounts * Math.Min(one, other);

    // A twentieth is what rounding to two figures may make.
    private const double CloseAmounts = 1.05;

    private static bool AreOfOneGroup(FigureContext a, FigureContext b) => a.Figure.Unit is null or "people" || b.Figure.Unit is null or "people" || CountOneThing(a, b);

    /// <summary>Customers and people are counted alike, and what is not named may be either; a small number of nothing named may be of anything (<see cref="Agree"/>).</summary>
    private static bool CountOneThing(FigureContext a, FigureContext b) =>
        a.Figure.Unit is not { } one || b.Figure.Unit is not { } other || a.UnitKey == b.UnitKey || (UnitReader.CountsPeople(one) && UnitReader.CountsPeople(other));

    /// <summary>Three digits that are not noughts, or more, of one unit: hardly said of two things in one story.</summary>
    private static bool IsTellingAlone(FigureContext figure) => figure.Figure is { Unit: not null, Value: { } number }
        && number.ToString("R", System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').Count(char.IsAsciiDigit) >= TellingDigits;

    // Digits other than noughts at the end: 205 and 1,204 tell, 40 and 1,200 do not.
    private const int TellingDigits = 3;
    // One more than for other counts: a league's scores have the words of the game in common.
    private const int WordsOfScores = 3;
}
