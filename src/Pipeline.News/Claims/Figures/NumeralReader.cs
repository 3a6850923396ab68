using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads one number: <c>1.9 million</c>, <c>half a million</c>, <c>two hundred and six</c>, <c>tens of thousands</c>.</summary>
internal static class NumeralReader
{
    private const string File = "Claims/Figures/Lexicons/numerals";

    private static readonly WordMap<double> Units = Section("unit");
    private static readonly WordMap<double> Scales = Section("scale");
    private static readonly WordMap<double> Suffixes = Section("suffix");
    private static readonly WordMap<double> Plurals = Section("plural");

    /// <summary>All words that may begin or be a number.</summary>
    public static IEnumerable<string> Words => WordList.Read(File).Where(entry => entry.Section != "suffix").Select(entry => entry.Key).Append("half");

    /// <summary>True when a number begins at <paramref name="at"/>. Digits or scales without end, which no double holds, are none.</summary>
    public static bool TryRead(SentenceAtoms atoms, int at, out Numeral numeral) =>
        (TryHalf(atoms, at, out numeral)
            || TryVague(atoms, at, out numeral)
            || TryDigits(atoms, at, out numeral)
            || TryWords(atoms, at, out numeral))
        && double.IsFinite(numeral.Value);

    private static bool TryDigits(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (!atoms.IsNumber(at))
        {
            return false;
        }

        var (value, end, scaled) = (atoms[at].Value, at + 1, false);
        if (atoms.IsGlued(end) && IsScaleSuffix(atoms, at, end) && Suffixes.TryGet(atoms.Word(end), out var factor))
        {
            (value, end, scaled) = (value * factor, end + 1, true);
        }

        while (ScaleAt(atoms, end, out factor, out var next))
        {
            (value, end, scaled) = (value * factor, next, true);
        }

        numeral = new Numeral(at, end, Tidy(value), false, scaled, false);
        return true;
    }

    // "2m" is two million beside a currency or a plural, two metres elsewhere.
    private static bool IsScaleSuffix(SentenceAtoms atoms, int at, int suffix)
    {
        if (!atoms.IsAny(suffix, "m", "mm", "t"))
        {
            return true;
        }

        return CurrencyReader.EndsAt(atoms, at - 1)
            || CurrencyReader.BeginsAt(atoms, suffix + 1)
            || (!atoms.Is(suffix, "mm") && atoms.Penn(suffix + 1) == Language.PennTag.NNS);
    }

    // A hyphen may join number and scale: "2-million".
    private static bool ScaleAt(SentenceAtoms atoms, int at, out double factor, out int next)
    {
        var word = atoms.IsHyphen(at) ? at + 1 : at;
        next = word + 1;
        return Scales.TryGet(atoms.Word(word), out factor) || (IsShortScale(atoms, word) && Suffixes.TryGet(atoms.Word(word), out factor));
    }

    private static bool IsShortScale(SentenceAtoms atoms, int at) =>
        atoms.IsAny(at, "bn", "tn", "mn") || atoms.IsAny(at, "mln", "mil");

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
        if (!Scales.TryGet(atoms.Word(next), out var factor))
        {
            return false;
        }

        var first = atoms.IsAny(at - 1, "a", "one") ? at - 1 : at;
        numeral = new Numeral(first, next + 1, share * factor, false, true, true);
        return true;
    }

    private static bool TryVague(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (atoms.Is(at, "several") || (atoms.Is(at, "few") && atoms.Is(at - 1, "a")))
        {
            return TrySeveral(atoms, at, out numeral);
        }

        if (!Plurals.TryGet(atoms.Word(at), out var value) || (atoms.IsAny(at, "scores", "tens") && !atoms.Is(at + 1, "of")))
        {
            return false;
        }

        var (least, end) = (2 * value, at + 1);
        while (atoms.Is(end, "of") && (Plurals.TryGet(atoms.Word(end + 1), out value) || Scales.TryGet(atoms.Word(end + 1), out value)))
        {
            (least, end) = (least * value, end + 2);
        }

        numeral = new Numeral(at, end, least, true, true, true);
        return true;
    }

    private static bool TrySeveral(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        if (!Scales.TryGet(atoms.Word(at + 1), out var factor))
        {
            return false;
        }

        var first = atoms.Is(at, "few") ? at - 1 : at;
        var (value, end) = (2 * factor, at + 2);
        if (Scales.TryGet(atoms.Word(end), out factor))
        {
            (value, end) = (value * factor, end + 1);
        }

        numeral = new Numeral(first, end, value, true, true, true);
        return true;
    }

    private static bool TryWords(SentenceAtoms atoms, int at, out Numeral numeral)
    {
        numeral = default;
        double total = 0, group = 0;
        var (end, scaled) = (at, false);
        if (atoms.IsAny(at, "a", "an") && Scales.TryGet(atoms.Word(at + 1), out _))
        {
            (group, end) = (1, at + 1);
        }

        for (var room = double.MaxValue; ;)
        {
            if (Units.TryGet(atoms.Word(end), out var unit) && unit < room)
            {
                (group, end, room) = (group + unit, end + 1, unit is >= 20 and < 100 ? 10 : 0);
                end += atoms.IsHyphen(end) && room == 10 && Units.TryGet(atoms.Word(end + 1), out var ones) && ones is < 10 and > 0 ? 1 : 0;
            }
            else if (end > at && group > 0 && Scales.TryGet(atoms.Word(end), out var factor))
            {
                (total, group) = factor is 100 or 12 ? (total, group * factor) : (total + (group * factor), 0);
                (end, scaled, room) = (end + 1, true, factor is 12 ? 0 : factor);
                end += atoms.Is(end, "and") && factor >= 100 && Units.TryGet(atoms.Word(end + 1), out var rest) && rest < factor && !ScaleAt(atoms, end + 2, out _, out _) ? 1 : 0;
            }
            else if (end > at && group > 0 && atoms.Is(end, "and") && atoms.Is(end + 1, "a") && atoms.Is(end + 2, "half"))
            {
                (group, end, room) = (group + 0.5, end + 3, 0);
            }
            else
            {
                break;
            }
        }

        numeral = new Numeral(at, end, Tidy(total + group), false, scaled, true);
        return end > at;
    }

    private static double Tidy(double value) => Math.Abs(value) < 1e15 ? Math.Round(value, 4) : value;

    private static WordMap<double> Section(string section) =>
        new(WordList.Read(File).Where(entry => entry.Section == section)
            .Select(entry => (entry.Key, double.Parse(entry.Value, System.Globalization.CultureInfo.InvariantCulture))));
}
