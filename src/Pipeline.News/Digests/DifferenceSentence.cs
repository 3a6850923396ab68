using System.Globalization;
using Pipeline.News.Dates;
using Pipeline.News.Stories;

namespace Pipeline.News.Digests;

/// <summary>Where sources differ, in one sentence that a person would say.</summary>
public static class DifferenceSentence
{
    // More are in the chart.
    private const int MostSaid = 4;

    // What people do; other participles are done to them.
    private static readonly string[] Doing = ["attended", "donated", "earned", "escaped", "invested", "pledged", "protested", "scored", "sued", "surrendered", "survived", "voted"];

    /// <summary><c>The Courier says 21 people were killed, The Post 20.</c></summary>
    public static string Of(FigureComparison figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var sentence = figures.Relation == FigureRelation.Develops ? Grown(figures)
            : figures.Unit is { } unit && CountedThing.IsThing(unit) && Happened(unit, figures.Measure) is not null ? Counted(figures, unit)
            : Quoted(figures);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private static string Counted(FigureComparison figures, string unit)
    {
        var said = Said(figures, m => Number(m));
        return string.Join(", ", said.Select((s, i) => i == 0
            ? $"{s.Who} {(s.Several ? "say" : "says")} {s.What} {(s.What != "1" ? CountedThing.Plural(unit) : unit == "people" ? "person" : unit)} {Happened(unit, figures.Measure, one: s.What == "1")}"
            : $"{s.Who} {s.What}")) + ".";
    }

    private static string Quoted(FigureComparison figures)
    {
        var said = Said(figures, m => $"“{m.Passage.Text}”");
        return $"{CountedThing.Of(figures)}: {string.Join(", ", said.Select((s, i) => i == 0 ? $"{s.Who} {(s.Several ? "say" : "says")} {s.What}" : $"{s.Who} {s.What}"))}.";
    }

    private static string Grown(FigureComparison figures)
    {
        var inTime = figures.Mentions.OrderBy(m => m.Published is { } time && NewsTime.TryParse(time, out var at) ? at.Date : DateOnly.MaxValue)
            .ThenBy(m => m.Published, StringComparer.Ordinal).ToList();
        var (first, last) = (inTime[0], inTime[^1]);
        return $"{CountedThing.Of(figures)}: {Words(figures, first)} at first ({Name(first)}), then {Words(figures, last)} ({Name(last)}).";
    }

    private static string Words(FigureComparison figures, FigureMention mention) => figures.Unit == "people" ? Number(mention) : $"“{mention.Passage.Text}”";

    /// <summary>The highest first; each outlet once a figure.</summary>
    private static List<(string Who, bool Several, string What)> Said(FigureComparison figures, Func<FigureMention, string> words) =>
    [
        .. figures.Mentions.OrderByDescending(m => m.Value ?? m.Low ?? m.High).GroupBy(words, StringComparer.OrdinalIgnoreCase).Take(MostSaid)
            .Select(same => (Names: same.Select(Name).Distinct(StringComparer.Ordinal).ToList(), same.Key))
            .Select(s => (s.Names.Count switch { 1 => s.Names[0], 2 => s.Names[0] + " and one more", var n => $"{s.Names[0]} and {n - 1} more" }, s.Names.Count > 1, s.Key)),
    ];

    private static string Name(FigureMention mention) => mention.Outlet ?? "an " + OutletName.Of(null, mention.Source);

    private static string? Happened(string unit, string? measure, bool one = false) => measure switch
    {
        null => null,
        "missing" or "homeless" or "unemployed" => one ? $"is {measure}" : $"are {measure}",
        "aboard" or "bought" or "built" or "cut" or "laid off" or "lost" or "paid" or "shot" or "sold" or "spent" or "stolen" => one ? $"was {measure}" : $"were {measure}",
        _ when Doing.Contains(measure) => unit == "people" ? measure : null,
        _ when measure.EndsWith("ed", StringComparison.Ordinal) => one ? $"was {measure}" : $"were {measure}",
        _ => null,
    };

    private static string Number(FigureMention m) => (m.Value, m.Low, m.High) switch
    {
        (_, { } low, { } high) when low < high => $"{Plain(low)} to {Plain(high)}",
        (_, { } low, null) => $"at least {Plain(low)}",
        ({ } v, null, { } high) when v == high && m.Approximate => $"nearly {Plain(high)}",
        (_, null, { } high) => $"up to {Plain(high)}",
        ({ } v, _, _) => (m.Approximate ? "about " : "") + Plain(v),
        _ => $"“{m.Passage.Text}”",
    };

    private static string Plain(double value) => value.ToString(value == Math.Floor(value) ? "#,0" : "#,0.##", CultureInfo.InvariantCulture);
}
