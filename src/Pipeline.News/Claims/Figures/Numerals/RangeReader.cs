using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads the upper end of a range: <c>between 200 and 300</c>, <c>5 to 10 million</c>, <c>$145 million to $175 million</c>.</summary>
internal static class RangeReader
{
    /// <param name="sign">How many atoms the currency before the number takes.</param>
    /// <param name="upper">From the lower number's first atom on, with the upper number's end and value.</param>
    public static bool TryRead(SentenceAtoms atoms, in Numeral lower, int sign, out Numeral upper)
    {
        upper = default;
        var first = lower.First - sign;
        var end = lower.End;
        var between = atoms.Is(first - 1, "between");
        var joined = between ? atoms.Is(end, "and") : atoms.IsAny(end, "to", "or") || (atoms.IsDash(end) && atoms.IsGlued(end));
        if (!joined || lower.Vague)
        {
            return false;
        }

        // A currency sign may be repeated, here of one or two atoms.
        var next = end + 1;
        for (var skipped = 0; skipped < 2 && sign > 0 && !atoms.IsNumber(next); skipped++)
        {
            next++;
        }

        if (!NumeralReader.TryRead(atoms, next, out upper) || upper.Vague)
        {
            return false;
        }

        return (upper.Value > lower.Value || (lower.Value < 0 && upper.Value < 0)) && !ChangeReader.IsFrom(atoms, first);
    }

    /// <summary>The least and the most; "5 to 10 million" begins at five million, "between -5 and -10" at minus ten.</summary>
    public static (double Low, double High) Ends(in Numeral lower, in Numeral upper)
    {
        var first = lower.Scaled || !upper.Scaled ? lower.Value : Rescaled(lower.Value, upper.Value);
        return (Math.Min(first, upper.Value), Math.Max(first, upper.Value));
    }

    private static double Rescaled(double low, double high)
    {
        var scale = high >= 1e12 ? 1e12 : high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : high >= 1e3 ? 1e3 : 1;
        return low < high / scale ? low * scale : low;
    }
}
