using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads numbers that only tell an order of magnitude, <c>dozens</c>, <c>several hundred</c>, and the estimate <c>a couple of hundred</c>.</summary>
internal static class VagueNumeralReader
{
    public static bool TryRead(SentenceAtoms atoms, int at, out Numeral numeral) =>
        TryCouple(atoms, at, out numeral) || TrySeveral(atoms, at, out numeral) || TryPlural(atoms, at, out numeral);

    private static bool TryPlural(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (!NumeralWords.TryPlural(atoms.Word(at), out var value) || (atoms.IsAny(at, "scores", "tens") && !atoms.Is(at + 1, "of")))
        {
            return false;
        }

        var (least, end) = (2 * value, at + 1);
        while (atoms.Is(end, "of") && (NumeralWords.TryPlural(atoms.Word(end + 1), out value) || NumeralWords.TryScaleWord(atoms.Word(end + 1), out value)))
        {
            (least, end) = (least * value, end + 2);
        }

        numeral = new Numeral(at, end, least, true, true, true);
        return true;
    }

    // "several hundred", "a few million"
    private static bool TrySeveral(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        var few = atoms.Is(at, "few") && atoms.Is(at - 1, "a");
        if (!(few || atoms.Is(at, "several")) || !NumeralWords.TryScaleWord(atoms.Word(at + 1), out var factor))
        {
            return false;
        }

        var (value, end) = Scaled(atoms, at + 1, factor);
        numeral = new Numeral(few ? at - 1 : at, end, value, true, true, true);
        return true;
    }

    // "a couple of hundred people", "a couple dozen": two of it, or about; a couple of boats is a way of saying few.
    private static bool TryCouple(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        var scale = at + (atoms.Is(at + 1, "of") ? 2 : 1);
        if (!atoms.Is(at, "couple") || !atoms.Is(at - 1, "a") || !NumeralWords.TryScaleWord(atoms.Word(scale), out var factor))
        {
            return false;
        }

        var (value, end) = Scaled(atoms, scale, factor);
        numeral = new Numeral(at - 1, end, value, false, true, true, Approximate: true);
        return true;
    }

    private static (double Value, int End) Scaled(SentenceAtoms atoms, int scale, double factor) =>
        NumeralWords.TryScaleWord(atoms.Word(scale + 1), out var further) ? (2 * factor * further, scale + 2) : (2 * factor, scale + 1);
}
