using Pipeline.News.Claims.Figures;

namespace Pipeline.News.Stories.Figures;

/// <summary>Which figures of one kind agree within their bounds and precision.</summary>
internal static class FigureAgreement
{
    private const double OverlapOfSmallNumbers = 0.2;

    // "Two of them managed to flee": a number without a noun of its own says less.
    private const double OverlapOfBareNumbers = 0.25;

    // Two and three of something are everywhere; 205 yards are the same 205 yards.
    private const double SmallNumber = 12;

    private const double CloseBound = 1.2;

    // A day's news is full of them: 90 percent of the voters are not 90 percent of the candidates.
    private static readonly string[] Everywhere = ["score", "vote", "record", "rank"];
    private const double OverlapOfEverywhere = 0.15;

    /// <param name="kind">Of one key.</param>
    public static IEnumerable<FigureGroup> Groups(List<FigureContext> kind)
    {
        // The exact figures first: loose ones join them, and do not chain them to each other.
        var groups = new List<List<FigureContext>>();
        foreach (var setting in kind.OrderBy(s => s.Named.Width).ThenBy(s => s.Place))
        {
            var fitting = groups.FindAll(g => g.TrueForAll(s => Fit(s, setting)) && g.Exists(s => Agree(s, setting)));
            if ((fitting.Find(g => g.Exists(s => s.Figure.Value == setting.Figure.Value)) ?? fitting.FirstOrDefault()) is { } group)
            {
                group.Add(setting);
            }
            else
            {
                groups.Add([setting]);
            }
        }

        return groups.Select(g => new FigureGroup(g[0].Key!, g));
    }

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
        var measured = a.Figure.Measure is { } measure && measure == b.Figure.Measure;
        return IsEverywhere(a) ? IsTelling(a, b)
            : a.Figure.Value == b.Figure.Value ? measured || IsTelling(a, b)
            : measured || Math.Abs(a.Figure.Value ?? 0) > SmallNumber ? !a.NamesOthersThan(b)
            : a.Overlap(b) >= OverlapOfSmallNumbers;
    }
}
