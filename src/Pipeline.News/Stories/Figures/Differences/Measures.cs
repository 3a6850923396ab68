using Pipeline.News.Claims.Figures;
using Pipeline.News.Stories.Claims;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Figures.Differences;

/// <summary>Large counts, measures of a named thing and amounts of money: what is counted or measured must be told alike before two values can differ.</summary>
internal sealed class Measures(Disagreement disagreement)
{
    // Smaller counts are everywhere. Large ones of one thing lie as near to each other as tolls (Tolls.Near), in two shared words at least.
    private const double Large = 1000;
    private const double NearCounts = 1.6;
    private const int WordsOfCounts = 2;

    // A height or a speed twice the other is of another thing; and readings change from day to day, so both have to be of some three days.
    private const double NearMeasures = 2;
    private const int DaysOfMeasures = 3;

    // Amounts stand close by each other for many things.
    private const double NearMoney = 1.35;
    private const double LargeMoney = 1e6;
    private const int WordsOfMoney = 3;

    // Who repeats nearly all the other's words speaks of the same.
    private const double NearInTheSameWords = 2;
    private const double SameWords = 0.6;
    private const int FewestSameWords = 4;

    // Of the words around: with fewer in common it is another deed of its kind.
    private const double WordsOfDeed = 0.3;

    // First and later readings of one earthquake differ by some tenths; a fore- or aftershock differs by more.
    private const double MagnitudesOfOne = 0.55;

    private const string Magnitude = "magnitude";

    public IEnumerable<FigureGroup> Of(IEnumerable<FigureContext> figures)
    {
        foreach (var kind in figures.Where(f => f.Frame.Fate is null && f.Figure.Value is not null && !f.IsPart && !f.Frame.IsPart && Kind(f) is not null)
            .GroupBy(f => Kind(f)!, StringComparer.Ordinal))
        {
            foreach (var line in Lines([.. kind.OrderBy(f => f.Place)]))
            {
                yield return line;
            }
        }
    }

    // The yards of a game are of as many plays; what stands in brackets is the amount before it in another currency, at the day's rate.
    private static string? Kind(FigureContext f) => f.Figure.Measure == Magnitude ? Magnitude
        : f.Figure.Unit is null && f.Figure.Value >= Large && f.Counted.Length > 0 ? "#" + f.Counted
        : f.Figure.Unit is not { } unit || f.Figure.Measure is "score" or "record" or "age" or "children" or "prison term" or "rank" ? null
        : unit == "yard" || f.IsBracketed ? null
        : UnitReader.Dimension(unit) is { } dimension ? (dimension == "money" ? unit : dimension)
        : unit == "percent" || UnitReader.IsUnit(unit) ? null
        : UnitReader.CountsPeople(unit) ? "people" : WordMeanings.Of(unit[..TermStems.Length(unit)]).Meaning;

    private IEnumerable<FigureGroup> Lines(List<FigureContext> kind)
    {
        var taken = new HashSet<FigureContext>(ReferenceEqualityComparer.Instance);
        var pairs = kind.SelectMany((a, i) => kind.Skip(i + 1).Where(b => Differ(a, b)).Select(b => (A: a, B: b)))
            .OrderByDescending(p => p.A.Frame.Shared(p.B.Frame)).ThenBy(p => p.A.Place).ThenBy(p => p.B.Place).ToList();
        foreach (var (a, b) in pairs)
        {
            if (taken.Contains(a) || taken.Contains(b))
            {
                continue;
            }

            List<FigureContext> line = [a, b];
            line.AddRange(kind.Where(o => !taken.Contains(o) && o.Place.Article != a.Place.Article && o.Place.Article != b.Place.Article && (Joins(o, a, b) || Joins(o, b, a))).DistinctBy(o => o.Place.Article).ToList());

            taken.UnionWith(line);
            var told = disagreement.OfOneEvent(line, a);
            if (!told.Contains(b))
            {
                continue;
            }

            yield return new FigureGroup(a.Key ?? "", told, Development.Of(told, disagreement.Articles));
        }
    }

    /// <summary>Whether it gives the value of the one, in words that they share, and nothing in its article explains the other's.</summary>
    private bool Joins(FigureContext figure, FigureContext one, FigureContext other) =>
        figure.Figure.Value == one.Figure.Value && figure.Frame.Shared(one.Frame) >= WordsOfCounts && disagreement.Holds(figure, other);

    private bool Differ(FigureContext a, FigureContext b)
    {
        var (low, high) = (Math.Min(a.Figure.Value!.Value, b.Figure.Value!.Value), Math.Max(a.Figure.Value.Value, b.Figure.Value.Value));
        return low > 0
            && (a.Figure.Measure is null || b.Figure.Measure is null || a.Figure.Measure == b.Figure.Measure)
            && AreOfOneTime(a, b) && AreOfOneThing(a, b, low, high) && !disagreement.AreCopies(a, b) && disagreement.Holds(a, b);
    }

    private bool AreOfOneThing(FigureContext a, FigureContext b, double low, double high)
    {
        var shared = a.Frame.Shared(b.Frame);
        var alike = shared >= FewestSameWords && shared >= SameWords * Math.Min(a.Frame.Near.Count, b.Frame.Near.Count) && high <= NearInTheSameWords * low && !a.NamesOthersThan(b) && !a.StandsBesideOthersThan(b);
        if (a.Figure.Measure == Magnitude)
        {
            return high - low <= MagnitudesOfOne;
        }

        return UnitReader.Dimension(a.Figure.Unit ?? "") switch
        {
            null => a.Figure.Unit == b.Figure.Unit && (alike || AreOfOneDeed(a, b, low, high)) || (low >= Large && shared >= WordsOfCounts && high <= (a.Figure.Unit == b.Figure.Unit ? NearInTheSameWords : NearCounts) * low && !a.NamesOthersThan(b)),
            "money" => !AreAttachedToOthers(a, b) && (alike || (low >= LargeMoney && high <= NearMoney * low && shared >= WordsOfMoney && !a.NamesOthersThan(b))),
            _ => a.Figure.Unit == b.Figure.Unit && high <= NearMeasures * low && a.Frame.IsModal == b.Frame.IsModal && ArePublishedNear(a, b)
                && (a.Frame.Attached.Overlaps(b.Frame.Attached) || (low >= Large && high <= NearMoney * low && shared >= WordsOfMoney)),
        };
    }

    /// <summary>Five villages destroyed, seven villages destroyed.</summary>
    private static bool AreOfOneDeed(FigureContext a, FigureContext b, double low, double high) =>
        a.Figure.Measure is not null && a.Figure.Measure == b.Figure.Measure && high <= NearInTheSameWords * low && !a.NamesOthersThan(b)
        && a.Frame.Shared(b.Frame) >= WordsOfCounts && a.Overlap(b) >= WordsOfDeed;

    private static bool AreAttachedToOthers(FigureContext a, FigureContext b) =>
        a.Frame.Attached.Count > 0 && b.Frame.Attached.Count > 0 && !a.Frame.Attached.Overlaps(b.Frame.Attached);

    /// <summary>Both of the event's, both of one other year, or amounts of one thing, which keeps its price.</summary>
    private static bool AreOfOneTime(FigureContext a, FigureContext b) =>
        (!a.IsBackground && !b.IsBackground) || (a.Year is not null && a.Year == b.Year)
        || (UnitReader.Dimension(a.Figure.Unit ?? "") == "money" && a.Frame.Attached.Overlaps(b.Frame.Attached));

    private bool ArePublishedNear(FigureContext a, FigureContext b) =>
        disagreement.Articles[a.Place.Article].Metadata.Published?.Value is not { } one || disagreement.Articles[b.Place.Article].Metadata.Published?.Value is not { } other
        || Math.Abs(one.Date.DayNumber - other.Date.DayNumber) <= DaysOfMeasures;
}
