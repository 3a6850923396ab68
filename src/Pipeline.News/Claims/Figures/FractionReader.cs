using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads shares in words, as percentages so that they meet those: <c>two thirds of voters</c>, <c>half of the houses</c>, <c>one in five children</c>.</summary>
internal static class FractionReader
{
    private static readonly WordMap<int> Parts = new([
        ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7),
        ("eighth", 8), ("eighths", 8), ("ninth", 9), ("ninths", 9), ("tenth", 10), ("tenths", 10)]);

    /// <returns>The atom to go on from; 0 where no share stands here.</returns>
    public static int Read(SentenceAtoms atoms, int at, ImmutableArray<Figure>.Builder found)
    {
        var (percent, end) = Half(atoms, at) ?? Part(atoms, at) ?? OneIn(atoms, at) ?? default;
        if (end == 0)
        {
            return 0;
        }

        var first = Bound.Before(atoms, at, out var bound);
        var value = Math.Round(percent, 2);
        found.Add(new Figure(
            atoms.Span(first, end), value, bound.Low ? value : null, bound.High ? value : null, bound.Approximate, "percent", null,
            AboutReader.Read(atoms, first, end, -1)));
        return end;
    }

    private static (double Percent, int End)? Half(SentenceAtoms atoms, int at)
    {
        if (!atoms.Is(at, "half") || !(IsOf(atoms, at + 1) || atoms.IsAny(at + 1, "the", "their", "its")))
        {
            return null;
        }

        return (50, at + 1);
    }

    // "a third of", "two-thirds of"
    private static (double Percent, int End)? Part(SentenceAtoms atoms, int at)
    {
        var joint = atoms.IsHyphen(at + 1) ? at + 2 : at + 1;
        if (!Parts.TryGet(atoms.Word(joint), out var parts) || !IsOf(atoms, joint + 1))
        {
            return null;
        }

        var count = atoms.Is(at, "a") ? 1 : NumeralReader.TryRead(atoms, at, out var number) && number.End <= joint ? number.Value : 0;
        return count > 0 && count < parts ? (100 * count / parts, joint + 1) : null;
    }

    // "one in five children", "nine out of 10 voters"
    private static (double Percent, int End)? OneIn(SentenceAtoms atoms, int at)
    {
        if (!NumeralReader.TryRead(atoms, at, out var count) || count.Scaled || count.Vague)
        {
            return null;
        }

        var next = atoms.Is(count.End, "in") ? count.End + 1 : atoms.Is(count.End, "out") && atoms.Is(count.End + 1, "of") ? count.End + 2 : 0;
        if (next == 0 || !NumeralReader.TryRead(atoms, next, out var all) || all.Value is not (2 or 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 20 or 100) || count.Value >= all.Value)
        {
            return null;
        }

        var counted = atoms.Penn(all.End) == PennTag.NNS || (atoms.Tag(all.End) == PartOfSpeech.Adj && atoms.Penn(all.End + 1) == PennTag.NNS);
        return counted && !atoms.IsAny(all.End, "days", "weeks", "months") && !atoms.IsAny(all.End, "years", "hours", "minutes") ? (100 * count.Value / all.Value, all.End) : null;
    }

    // Not "a quarter of a million", "a quarter of a percent", nor "half of 2015".
    private static bool IsOf(SentenceAtoms atoms, int at) =>
        atoms.Is(at, "of") && !atoms.IsNumber(at + 1) && !atoms.IsAny(at + 1, "a", "an", "one");
}
