using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>What the figures of a comparison count, in words: <c>people killed</c>, <c>seasons spent</c>, <c>sum in USD</c>.</summary>
public static class CountedThing
{
    private static readonly string[] PluralAlready = ["people", "men", "women", "children", "police", "personnel", "staff", "crew", "aircraft", "percent", "feet", "old"];

    private static readonly FrozenDictionary<string, string> Irregular = Lexicon.Lines("Digests/Lexicons/plurals").Select(line => line.Split(" = "))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    // Participles; what else money is for is a noun: a deal, a debt, a fine.
    private static readonly string[] Done = ["paid", "stolen", "spent", "lost", "bought", "sold", "lent", "built", "won", "cut"];

    // Nouns: the unit says in what they are given.
    private static readonly string[] Counts = ["children", "casualties", "prison term"];

    /// <summary><c>1,204 articles</c>, <c>1 story</c>.</summary>
    /// <param name="many">Where it is not the first with an s.</param>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    public static string Of(FigureComparison figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of(figures.Unit, figures.Measure);
    }

    /// <summary>Never empty. Whatever a stored line has for a unit or a measure is taken as it is, or as unknown where it holds no word.</summary>
    public static string Of(string? unitCounted, string? measured)
    {
        return (Word(unitCounted), Word(measured)) switch
        {
            (_, "age") => "age",
            ("points", "score") => "score",
            ("vote", "vote") => "votes",
            (null, null) => "number",
            ("percent", { } measure) => $"percent {measure}",
            ("percent", null) => "percentage",
            ({ } currency, var measure) when IsCurrency(currency) => Money(currency, measure),
            ({ } unit, { } measure) when Counts.Contains(measure) => unit == "people" ? measure : $"{measure} in {Plural(unit)}",
            (null, { } measure) => $"number {measure}",
            ({ } unit, var measure) => Joined(Plural(unit), measure),
        };
    }

    /// <summary>What the figures are of; null where that is no name and would stand beside a sum of money, or is a number itself.</summary>
    public static string? About(FigureComparison figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return About(figures.Unit, figures.About);
    }

    public static string? About(string? unitCounted, string? about) =>
        about is null || !about.Any(char.IsLetter) || about.Any(char.IsAsciiDigit) || NumeralWords.TryUnit(about.Split(' ')[0], out _) || (IsCurrency(unitCounted) && !about.Any(char.IsUpper)) ? null : about;

    /// <summary>Whether the unit is a thing of which there are so many: no currency, share or symbol.</summary>
    internal static bool IsThing(string unit) => !IsSymbol(unit) && unit.All(c => char.IsLetter(c) || c is ' ' or '-') && unit != "percent" && !unit.Contains(" per ", StringComparison.Ordinal);

    // "km", "ha", "EUR", "kWh", "mph": two letters, capitals, or no vowel; "day" and "job" are words.
    private static bool IsSymbol(string unit) => unit.Length <= 2 || (unit.Length == 3 && (unit.Any(char.IsUpper) || !unit.Any(c => "aeiouy".Contains(c, StringComparison.Ordinal))));

    private static bool IsCurrency(string? unit) => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper);

    private static string Money(string currency, string? measure) => measure switch
    {
        null => $"sum in {currency}",
        "worth" => $"value in {currency}",
        _ when Done.Contains(measure) || measure.EndsWith("ed", StringComparison.Ordinal) => $"sum {measure} in {currency}",
        _ => $"{measure}, in {currency}",
    };

    private static string? Word(string? words) => words is not null && words.Any(char.IsLetter) ? words : null;

    private static string Joined(string unit, string? measure) => measure is null || measure == unit ? unit : $"{unit} {measure}";

    /// <summary><c>boats</c> for the unit <c>boat</c>; symbols and what is plural already stay as they are.</summary>
    public static string Plural(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var last = unit[(unit.LastIndexOf(' ') + 1)..];
        return Irregular.TryGetValue(last, out var plural) ? unit[..^last.Length] + plural
            : IsSymbol(last) || unit.Contains(" per ", StringComparison.Ordinal) || !last.All(char.IsAsciiLetter)
            || last.EndsWith('s') || PluralAlready.Contains(last, StringComparer.OrdinalIgnoreCase) ? unit
            : last[^1] == 'y' && !"aeiou".Contains(last[^2], StringComparison.Ordinal) ? unit[..^1] + "ies"
            : last.EndsWith('x') || last.EndsWith("ch", StringComparison.Ordinal) || last.EndsWith("sh", StringComparison.Ordinal) ? unit + "es"
            : unit + "s";
    }
}
