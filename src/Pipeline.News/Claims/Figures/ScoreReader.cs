using Pipeline.News.Claims.Figures.Numerals;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>
/// Reads votes, scores and records: <c>voted 12-9</c>, <c>a 31-24 win</c>, <c>their 9-14 start</c>, <c>229-198-1</c>. Each side is a figure of its own.
/// </summary>
internal static class ScoreReader
{
    private const string File = "Claims/Figures/Lexicons/contests";

    /// <summary>The two largest chambers have fewer than 700 seats; more on a side is a year, a range or a telephone number.</summary>
    private const int MostOfASide = 700;

    /// <summary>How far the word may stand that says what the two numbers are: "the Senate voted along party lines, 53-47".</summary>
    private const int Reach = 6;

    private static readonly WordSet Votes = WordList.Words(File, "vote");
    private static readonly WordSet Games = WordList.Words(File, "game");

    /// <returns>The atom to go on from; 0 where no score stands here.</returns>
    public static int Read(SentenceAtoms atoms, in Numeral left, List<ReadFigure> found)
    {
        var end = left.End;
        if (left.InWords || left.Scaled || left.Value < 0 || !IsSide(atoms, end - 1) || !IsSideBehind(atoms, end) || IsLonger(atoms, left.First))
        {
            return 0;
        }

        // A third side are those who abstain: "229-198-1".
        var sides = IsSideBehind(atoms, end + 2) ? 3 : 2;
        var last = end + (2 * (sides - 1));
        var kind = Kind(atoms, left.First, last);
        if (IsSideBehind(atoms, last) || (left.Value < atoms[end + 1].Value && atoms.Penn(last) == PennTag.NNS) || (kind is null && (sides == 3 || (left.Value < atoms[end + 1].Value && !IsStanding(atoms, left.First, last)))))
        {
            return 0;
        }

        for (var side = left.First; side < last; side += 2)
        {
            found.Add(Side(atoms, side, kind ?? "points"));
        }

        return last;
    }

    private static bool IsSide(SentenceAtoms atoms, int at) =>
        atoms.IsNumber(at) && atoms[at].Value <= MostOfASide && double.IsInteger(atoms[at].Value) && !(atoms.Word(at) is ['0', _, ..]);

    private static bool IsSideBehind(SentenceAtoms atoms, int end) =>
        atoms.IsDash(end) && atoms.IsGlued(end) && atoms.IsGlued(end + 1) && IsSide(atoms, end + 1);

    // 2016-02-12, 555-12-34: what stands before the dash belongs to it.
    private static bool IsLonger(SentenceAtoms atoms, int first) => atoms.IsDash(first - 1) && atoms.IsGlued(first);

    // The nearest word of either kind; null where there is none.
    private static string? Kind(SentenceAtoms atoms, int first, int end)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            if (KindOf(atoms, first - distance) is { } before)
            {
                return before;
            }

            if (KindOf(atoms, end + distance - 1) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private static string? KindOf(SentenceAtoms atoms, int at) =>
        at < 0 || at >= atoms.Count ? null : Votes.Contains(atoms.Lemma(at)) ? "vote" : Games.Contains(atoms.Lemma(at)) ? "points" : null;

    // "slumping at 9-14 since May": with nothing counted behind it. "At 20-30 percent" is a range.
    private static bool IsStanding(SentenceAtoms atoms, int first, int end) =>
        atoms.Is(first - 1, "at") && atoms.Tag(end) is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym);

    private static ReadFigure Side(SentenceAtoms atoms, int at, string unit) =>
        new(new Figure(atoms[at].Span, atoms[at].Value, null, null, false, unit, unit == "vote" ? "vote" : "score", null), at, at + 1);
}
