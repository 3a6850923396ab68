using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Numbers that measure without counting: <c>magnitude 5.6</c>, <c>a 5.6 quake</c>.</summary>
internal static class QuantityReader
{
    public static bool IsMagnitude(SentenceAtoms atoms, int first, in Numeral number, in Counted counted)
    {
        if (number.Value is < 1 or > 10 || number.Scaled)
        {
            return false;
        }

        return counted.Noun is "magnitude" or "temblor"
            || (counted.Noun is "quake" or "earthquake" or "tremor" or "aftershock" && !double.IsInteger(number.Value))
            || IsMagnitudeWord(atoms, number.End) || IsMagnitudeWord(atoms, number.End + 1)
            || IsMagnitudeWord(atoms, first - 1) || IsMagnitudeWord(atoms, first - 2) || IsMagnitudeWord(atoms, first - 3)
            || (atoms.Is(number.End, "on") && atoms.Is(number.End + 2, "Richter"));
    }

    private static bool IsMagnitudeWord(SentenceAtoms atoms, int at) => atoms.Is(at, "magnitude") || atoms.Is(at, "Richter");
}
