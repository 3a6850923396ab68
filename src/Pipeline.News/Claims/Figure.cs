using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>A number with what it counts, its bounds and what happened to the counted.</summary>
/// <param name="Span">The whole expression: <c>at least 83 people</c>.</param>
/// <param name="Value">The number as stated, scaled (<c>half a million</c> is 500,000).</param>
/// <param name="Low">Lower bound, inclusive, where the words give one (<c>at least</c>, a range); else null.</param>
/// <param name="High">Upper bound, inclusive, where the words give one (<c>nearly</c>, <c>up to</c>, a range); else null.</param>
/// <param name="Approximate">True where the words say so: <c>some</c>, <c>about</c>, <c>nearly</c>, <c>tens of thousands</c>.</param>
/// <param name="Unit">What is counted, singular or as idiom has it: <c>people</c>, <c>USD</c>, <c>percent</c>, <c>km</c>.</param>
/// <param name="Measure">What happened to it or what it measures: <c>killed</c>, <c>injured</c>, <c>displaced</c>, <c>magnitude</c>.</param>
/// <param name="About">The event or thing it belongs to, in the article's words.</param>
public sealed record Figure(
    TextSpan Span,
    double? Value,
    double? Low,
    double? High,
    bool Approximate,
    string? Unit,
    string? Measure,
    string? About)
{
    /// <summary>What the number was before, where the words tell of a change: 12 in <c>rose from 12 to 17</c>; else null.</summary>
    public double? Earlier { get; init => field = Finite(value); }

    public double? Value { get; init => field = Finite(value); } = Finite(Value);

    public double? Low { get; init => field = Finite(value); } = Finite(Low);

    public double? High { get; init => field = Finite(value); } = Finite(High);

    public string? Unit { get; init => field = Words(value); } = Words(Unit);

    public string? Measure { get; init => field = Words(value); } = Words(Measure);

    public string? About { get; init => field = Named(value); } = Named(About);

    // What no writer could write is not known, whoever read it: JSON has no number without end, and a mark of punctuation counts nothing.
    private static double? Finite(double? number) => number is { } known && double.IsFinite(known) ? number : null;

    private static string? Words(string? words) => words is not null && words.Any(char.IsLetter) ? words : null;

    private static string? Named(string? thing) => thing is not null && thing.Any(char.IsLetterOrDigit) ? thing : null;
}

/// <summary>A time expression.</summary>
/// <param name="Value">ISO 8601 date, month (<c>2016-02</c>), year or date-time; null where it cannot be resolved.</param>
public sealed record TimeMention(TextSpan Span, string? Value);
