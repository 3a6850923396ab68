using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>Reads shares in words, as percentages so that they meet those: <c>two thirds of voters</c>, <c>half of the houses</c>, <c>one in five children</c>.</summary>
internal static class ShareReader
{
    private static readonly WordMap<int> Parts = new([
        ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7),
        ("eighth", 8), ("eighths", 8), ("ninth", 9), ("ninths", 9), ("tenth", 10), ("tenths", 10)]);

    private static readonly WordSet Spans = new(["days", "weeks", "months", "years", "hours", "minutes", "decades", "seconds"]);

    /// <returns>The end of the share; 0 where none stands at <paramref name="at"/>.</returns>
    public static int Read(SentenceAtoms atoms, int at, out double percent)
    {
        (percent, var end) = Half(atoms, at) ?? Part(atoms, at) ?? OneIn(atoms, at) ?? default;
        percent = percent >= 1 ? Math.Round(percent, 2) : NumeralReader.Tidy(percent);
        return end;
    }

    // "half of", "half the houses", "cut by half"
    private static (double Percent, int End)? Half(SentenceAtoms atoms, int at)
    {
        if (!atoms.Is(at, "half") || !(IsOf(atoms, at + 1) || atoms.IsAny(at + 1, "the", "their", "its") || IsDegree(atoms, at)))
        {
            return null;
        }

        return (50, at + 1);
    }

    // "a third of", "two-thirds"
    private static (double Percent, int End)? Part(SentenceAtoms atoms, int at)
    {
        var joint = atoms.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (!Parts.TryGet(atoms.Word(joint), out var parts))
        {
            return null;
        }

        // "The two thirds in the race" are not counted by thirds; "a third" without its whole is one more of a row.
        var count = atoms.Is(at, "a") ? 1 : NumeralReader.TryRead(atoms, at, out var number) && number.End <= joint ? number.Value : 0;
        var whole = IsOf(atoms, joint + 1) || (count > 1 && !atoms.Is(joint + 1, "of")) || (atoms.Is(at, "a") && IsDegree(atoms, at));
        return count > 0 && count < parts && whole ? (100 * count / parts, joint + 1) : null;
    }

    // "fell by a third", "cut by half": nothing follows that it would count.
    private static bool IsDegree(SentenceAtoms atoms, int at) =>
        atoms.Is(at - 1, "by") && !atoms.IsNumber(at + 1) && atoms.Tag(at + (atoms.Is(at, "a") ? 2 : 1)) is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj);

    // "one in five children", "nine out of 10 voters", "one out of every four homes", "four-in-ten"
    private static (double Percent, int End)? OneIn(SentenceAtoms atoms, int at)
    {
        if (!NumeralReader.TryRead(atoms, at, out var count) || count.Scaled || count.Vague || count.Value < 1)
        {
            return null;
        }

        var joint = count.End + (atoms.IsHyphen(count.End) ? 1 : 0);
        var next = atoms.Is(joint, "in") ? joint + (atoms.IsHyphen(joint + 1) ? 2 : 1) : atoms.Is(count.End, "out") && atoms.Is(count.End + 1, "of") ? count.End + 2 : 0;
        next += next > 0 && atoms.Is(next, "every") ? 1 : 0;
        if (next == 0 || !NumeralReader.TryRead(atoms, next, out var all) || !IsWhole(atoms, all, count.Value))
        {
            return null;
        }

        return IsCounted(atoms, all.End) || joint > count.End || atoms.Is(next - 1, "every") ? (100 * count.Value / all.Value, all.End) : null;
    }

    // Of ten, of a thousand; shares of 13 and of the year 2015 nobody gives.
    private static bool IsWhole(SentenceAtoms atoms, in Numeral all, double count)
    {
        if (all.Vague || count >= all.Value || !double.IsInteger(all.Value))
        {
            return false;
        }

        var round = all.Value;
        while (round >= 100 && round % 10 == 0)
        {
            round /= 10;
        }

        return all.Value <= 10 || round is 10 or 20 or 25 or 50 || (count == 1 && round % 5 == 0 && !(atoms.Word(all.First).Length == 4 && all.Value is >= 1500 and < 2100));
    }

    // Its plural, or what they do: "4 in 10 think"; never a span of time: "two in three days".
    private static bool IsCounted(SentenceAtoms atoms, int at)
    {
        at += atoms.Tag(at) == PartOfSpeech.Adj ? 1 : 0;
        return (atoms.Penn(at) is PennTag.NNS or PennTag.NNPS || atoms.Is(at, "people") || atoms.Penn(at) is PennTag.VBP or PennTag.VBZ or PennTag.MD) && !Spans.Contains(atoms.Word(at));
    }

    // Not "a quarter of a million", "a quarter of a percent", nor "half of 2015".
    private static bool IsOf(SentenceAtoms atoms, int at) =>
        atoms.Is(at, "of") && !atoms.IsNumber(at + 1) && !atoms.IsAny(at + 1, "a", "an", "one");
}
