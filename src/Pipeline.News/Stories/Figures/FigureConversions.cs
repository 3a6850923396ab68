using Pipeline.News.Claims.Figures;

namespace Pipeline.News.Stories.Figures;

/// <summary>Finds what an article itself says twice: an amount and, in brackets, the same in another currency; a distance in another unit.</summary>
internal static class FigureConversions
{
    // "two million euros (£1.7 million; $2.6 million)", "10 kilometres (about 6 miles)"
    private static readonly string[] Openings = ["(", "[", "/", "or", ", or", "(about", "(around", "(roughly", "(approximately", "(some", "(nearly", "(over"];
    // Characters: a bracket, "or about" and the like between an amount and the same in other money.
    private const int LongestBetween = 24;

    private static readonly string[] Further = [";", ",", "/", "or", "; about", "and"];

    /// <param name="settings">Of one article's text, in any order; those that restate another get its place.</param>
    public static void Mark(List<FigureContext> settings, string text)
    {
        var order = Enumerable.Range(0, settings.Count).Where(s => !settings[s].Place.InHeadline && IsMeasured(settings[s].Figure.Unit))
            .OrderBy(s => settings[s].Figure.Span.Start).ToList();
        for (var i = 1; i < order.Count; i++)
        {
            var (before, after) = (settings[order[i - 1]], settings[order[i]]);
            var (from, to) = (before.Figure.Span.End, after.Figure.Span.Start);
            if (from < to && to - from <= LongestBetween && before.Figure.Unit != after.Figure.Unit && Dimension(before.Figure.Unit) == Dimension(after.Figure.Unit)
                && text[from..to].Trim() is var between && (before.Restates is null ? Openings : Further).Contains(between))
            {
                settings[order[i]] = after with { Restates = before.Restates ?? before.Place };
            }
        }
    }

    private static bool IsMeasured(string? unit) => unit is not null && Dimension(unit) is not null;

    private static string? Dimension(string? unit) => unit is null ? null : UnitReader.Dimension(unit);
}
