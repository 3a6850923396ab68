using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Times;

/// <summary>Reads periods as seen from the article: <c>last month</c>, <c>this week</c>, <c>two years ago</c>, <c>in the past five years</c>.</summary>
internal static class PeriodReader
{
    private static readonly WordMap<string> Units = new([
        ("day", "day"), ("days", "day"), ("week", "week"), ("weeks", "week"), ("weekend", "week"), ("month", "month"), ("months", "month"),
        ("year", "year"), ("years", "year"), ("decade", "decade"), ("decades", "decade"), ("century", "century"), ("hour", "hour"), ("hours", "hour"),
        ("minute", "minute"), ("minutes", "minute"), ("quarter", "quarter"), ("spring", "season"), ("summer", "season"), ("fall", "season"),
        ("autumn", "season"), ("winter", "season")]);

    /// <returns>The end of the expression; <paramref name="at"/> where none begins here.</returns>
    public static int Read(SentenceAtoms atoms, int at, TimeResolver resolver, out string? value)
    {
        value = null;
        if (Shift(atoms, at) is { } shift && Units.TryGet(atoms.Word(at + 1), out var unit))
        {
            value = resolver.Shifted(unit, shift);
            return at + 2;
        }

        if (atoms.IsAny(at, "past", "last", "next") && NumeralReader.TryRead(atoms, at + 1, out var length) && Units.TryGet(atoms.Word(length.End), out _))
        {
            return length.End + 1;
        }

        if (!NumeralReader.TryRead(atoms, at, out var number))
        {
            return AgoFromArticle(atoms, at, resolver, out value);
        }

        if (!Units.TryGet(atoms.Word(number.End), out unit) || !atoms.IsAny(number.End + 1, "ago", "earlier", "later"))
        {
            return at;
        }

        var exact = !number.Vague && double.IsInteger(number.Value) && Math.Abs(number.Value) < 5000;
        value = exact && atoms.Is(number.End + 1, "ago") ? resolver.Shifted(unit, -(int)number.Value) : null;
        return number.End + 2;
    }

    private static int? Shift(SentenceAtoms atoms, int at) =>
        atoms.Is(at, "last") ? -1 : atoms.Is(at, "this") ? 0 : atoms.Is(at, "next") ? 1 : null;

    // "a year ago"
    private static int AgoFromArticle(SentenceAtoms atoms, int at, TimeResolver resolver, out string? value)
    {
        value = null;
        if (!atoms.IsAny(at, "a", "an") || !atoms.Is(at + 2, "ago") || !Units.TryGet(atoms.Word(at + 1), out var unit))
        {
            return at;
        }

        value = resolver.Shifted(unit, -1);
        return at + 3;
    }
}
