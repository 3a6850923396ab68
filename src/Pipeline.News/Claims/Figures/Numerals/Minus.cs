using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Tells a minus from a dash: <c>-7°C</c>, <c>−€4m</c>, <c>minus 12 degrees</c>, <c>15 degrees below zero</c>.</summary>
internal static class Minus
{
    private static readonly WordSet Before = new(
        ["was", "is", "were", "be", "been", "of", "to", "at", "from", "between", "and", "or", "hit", "reached", "reach", "by", "around", "about", "below", "near", "nearly", "almost"]);

    /// <summary>A sign or word of minus right before a number or its currency; a dash between two words is none.</summary>
    public static bool StandsAt(SentenceAtoms atoms, int at) =>
        atoms.Word(at) switch
        {
            ['\u2212'] => true,
            ['-' or '\u2010' or '\u2011' or '\u2013'] => atoms.IsGlued(at + 1) && !atoms.IsGlued(at),
            _ => atoms.IsAny(at, "minus", "negative"),
        };

    /// <summary>What is counted by one is never below zero: a dash before it is a dash. What has no unit needs a word before it that a value follows.</summary>
    public static bool Fits(SentenceAtoms atoms, in Numeral number, in Counted counted, bool money) =>
        money || counted.Unit is "percent" or "percentage point" or "point" || (counted.Unit is { } unit && UnitReader.Dimension(unit) is "temperature")
        || (counted.Unit is null && Before.Contains(atoms.Word(number.First - 1)));

    /// <returns>The end of <c>below zero</c> where it stands at <paramref name="end"/>; else <paramref name="end"/>.</returns>
    public static int BelowZero(SentenceAtoms atoms, int end) => atoms.Is(end, "below") && atoms.IsAny(end + 1, "zero", "0") ? end + 2 : end;
}
