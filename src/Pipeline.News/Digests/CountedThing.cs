namespace Pipeline.News.Digests;

/// <summary>What the figures of a comparison count, in words: <c>people killed</c>, <c>seasons spent</c>, <c>amount in USD</c>.</summary>
public static class CountedThing
{
    // Shorter names of units are symbols: "km", "ha".
    private const int ShortestWord = 4;

    private static readonly string[] PluralAlready = ["people", "men", "women", "children", "police", "personnel", "staff", "crew", "aircraft", "percent", "feet", "old"];

    public static string Of(FigureComparison figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of(figures.Unit, figures.Measure);
    }

    public static string Of(string? unitCounted, string? measured)
    {
        return (unitCounted, measured) switch
        {
            (_, "age") => "age",
            ("points", "score") => "score",
            (null, null) => "number",
            ("percent", { } measure) => $"percent {measure}",
            ("percent", null) => "percentage",
            ({ Length: 3 } currency, var measure) when currency.All(char.IsAsciiLetterUpper) => Joined($"amount in {currency}", measure),
            (null, { } measure) => $"number {measure}",
            ({ } unit, var measure) => Joined(Plural(unit), measure),
        };
    }

    private static string Joined(string unit, string? measure) => measure is null || measure == unit ? unit : $"{unit} {measure}";

    /// <summary><c>boats</c> for the unit <c>boat</c>; symbols and what is plural already stay as they are.</summary>
    public static string Plural(string unit)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        var last = unit[(unit.LastIndexOf(' ') + 1)..];
        return last.Length < ShortestWord || unit.Contains(" per ", StringComparison.Ordinal) || !last.All(char.IsAsciiLetter)
            || last.EndsWith('s') || PluralAlready.Contains(last, StringComparer.OrdinalIgnoreCase) ? unit
            : last[^1] == 'y' && !"aeiou".Contains(last[^2], StringComparison.Ordinal) ? unit[..^1] + "ies"
            : last.EndsWith('x') || last.EndsWith("ch", StringComparison.Ordinal) || last.EndsWith("sh", StringComparison.Ordinal) ? unit + "es"
            : unit + "s";
    }
}
