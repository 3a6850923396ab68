using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads one number: <c>1.9 million</c>, <c>half a million</c>, <c>two hundred and six</c>, <c>tens of thousands</c>, <c>-7</c>, <c>20-odd</c>.</summary>
internal static class NumeralReader
{
    /// <summary>All words that may begin or be a number.</summary>
    public static IEnumerable<string> Words => NumeralWords.Beginnings;

    /// <summary>True when a number begins at <paramref name="at"/>. Digits or scales without end, which no double holds, are none.</summary>
    public static bool TryRead(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        var read = TryHalf(atoms, at, out numeral)
            || VagueNumeralReader.TryRead(atoms, at, out numeral)
            || TryDigits(atoms, at, out numeral)
            || WordNumeralReader.TryRead(atoms, at, out numeral)
            || TryNegative(atoms, at, out numeral);
        numeral = read ? AboutSo(atoms, numeral) : numeral;
        return read && double.IsFinite(numeral.Value);
    }

    private static bool TryDigits(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (!atoms.IsNumber(at))
        {
            return false;
        }

        var (value, end, scaled) = (atoms[at].Value, at + 1, false);
        if (atoms.IsGlued(end) && NumeralWords.TrySuffix(atoms, at, end, out var factor))
        {
            (value, end, scaled) = (value * factor, end + 1, true);
        }

        while (NumeralWords.TryScale(atoms, end, out factor, out var next))
        {
            (value, end, scaled) = (value * factor, next, true);
        }

        numeral = new Numeral(at, end, Tidy(value), false, scaled, false);
        return true;
    }

    // A minus before digits or words; whether it is one of a temperature or a dash before a count, only what is counted tells.
    private static bool TryNegative(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (!Minus.StandsAt(atoms, at) || !(TryDigits(atoms, at + 1, out numeral) || WordNumeralReader.TryRead(atoms, at + 1, out numeral)))
        {
            return false;
        }

        numeral = numeral with { First = at, Value = -numeral.Value };
        return numeral.Value < 0;
    }

    private static bool TryHalf(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        var share = atoms.Is(at, "half") ? 0.5 : atoms.Is(at, "quarter") ? 0.25 : 0;
        if (share == 0)
        {
            return false;
        }

        var next = at + 1;
        next += atoms.IsHyphen(next) ? 1 : 0;
        next += atoms.Is(next, "of") ? 1 : 0;
        next += atoms.Is(next, "a") ? 1 : 0;
        if (!NumeralWords.TryScaleWord(atoms.Word(next), out var factor))
        {
            return false;
        }

        var first = atoms.IsAny(at - 1, "a", "one") ? at - 1 : at;
        numeral = new Numeral(first, next + 1, share * factor, false, true, true);
        return true;
    }

    // "20-odd people", "forty-some pupils": of tens alone, since "three odd men" are strange ones.
    private static Numeral AboutSo(SentenceAtoms atoms, in Numeral numeral)
    {
        var at = numeral.End + (atoms.IsHyphen(numeral.End) ? 1 : 0);
        return numeral is { Vague: false, Value: >= 20 } && numeral.Value % 10 == 0 && (atoms.Is(at, "odd") || (at > numeral.End && atoms.Is(at, "some")))
            ? numeral with { End = at + 1, Approximate = true }
            : numeral;
    }

    public static double Tidy(double value) => Math.Abs(value) < 1e15 ? Math.Round(value, 4) : value;
}
