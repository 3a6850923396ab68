using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Labels;

/// <summary>Tells digits that somebody or something is reached or listed by: <c>020 7946 0018</c>, <c>1-800-555-0199</c>, an ISBN, a code <c>0042</c>.</summary>
internal static class CodeNumbers
{
    /// <summary>Two numbers may meet ("in 2015 200 people"), and three where one of them is a year and one an age; a code has as many groups, joined by hyphens.</summary>
    private const int LeastGroups = 3;

    public static bool Is(SentenceAtoms atoms, in Numeral number) =>
        !number.InWords && (HasLeadingZero(atoms, number.First) || IsInRow(atoms, number) || IsLocalNumber(atoms, number) || IsAreaCode(atoms, number));

    // Who counts writes no nought before: 020, 0018, 007. "0.5" has its point.
    private static bool HasLeadingZero(SentenceAtoms atoms, int at) => atoms.Word(at) is ['0', >= '0' and <= '9', ..];

    // A row of groups with nothing but a blank, a hyphen or a full stop between: of three or more, or one with a nought or a plus sign before it.
    private static bool IsInRow(SentenceAtoms atoms, in Numeral number)
    {
        var (first, last, hyphens) = (number.First, number.First, 0);
        while (Joins(atoms, first, -1) is var step and > 0)
        {
            hyphens += step - 1;
            first -= step;
        }

        while (Joins(atoms, last, +1) is var step and > 0)
        {
            hyphens += step - 1;
            last += step;
        }

        var groups = 0;
        var coded = atoms.Is(first - 1, "+") && atoms.IsGlued(first);
        for (var at = first; at <= last; at++)
        {
            groups += atoms.IsNumber(at) ? 1 : 0;
            coded |= HasLeadingZero(atoms, at);
        }

        return groups > 1 && (coded || (groups >= LeastGroups && hyphens is 0 || groups > LeastGroups));
    }

    /// <returns>How many atoms away the next group stands; 0 where there is none.</returns>
    private static int Joins(SentenceAtoms atoms, int at, int direction)
    {
        if (atoms.IsNumber(at + direction) && IsPlain(atoms, at + direction) && IsPlain(atoms, at))
        {
            return 1;
        }

        var joint = at + direction;
        return (atoms.IsDash(joint) || atoms.Is(joint, ".")) && atoms.IsGlued(joint) && atoms.IsGlued(joint + 1) && atoms.IsNumber(joint + direction) ? 2 : 0;
    }

    // Digits alone: amounts with thousands or decimals stand in no code.
    private static bool IsPlain(SentenceAtoms atoms, int at) => !atoms.Word(at).ContainsAnyExceptInRange('0', '9');

    // 555-0134
    private static bool IsLocalNumber(SentenceAtoms atoms, in Numeral number) =>
        (IsGroup(atoms, number.First, 3) && atoms.IsDash(number.End) && IsGroup(atoms, number.End + 1, 4))
        || (IsGroup(atoms, number.First, 4) && atoms.IsDash(number.First - 1) && IsGroup(atoms, number.First - 2, 3));

    // (202) 555-0134
    private static bool IsAreaCode(SentenceAtoms atoms, in Numeral number) =>
        IsGroup(atoms, number.First, 3) && atoms.Is(number.First - 1, "(") && atoms.Is(number.End, ")");

    private static bool IsGroup(SentenceAtoms atoms, int at, int digits) => atoms.IsNumber(at) && atoms.Word(at).Length == digits;
}
