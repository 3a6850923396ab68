using System.Collections.Immutable;
using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Figures;

/// <summary>Reads scores and records: <c>a 31-24 win</c>, <c>their 9-14 start</c>. Each side is a figure of its own.</summary>
internal static class ScoreReader
{
    private static readonly WordSet Contests = WordList.Words("Claims/Figures/Lexicons/contests");

    /// <returns>The atom to go on from; 0 where no score stands here.</returns>
    public static int Read(SentenceAtoms atoms, in Numeral left, ImmutableArray<Figure>.Builder found)
    {
        var end = left.End;
        if (left.InWords || left.Scaled || !atoms.IsDash(end) || !atoms.IsGlued(end) || !atoms.IsGlued(end + 1) || !atoms.IsNumber(end + 1)
            || left.Value > 300 || atoms[end + 1].Value > 300 || !double.IsInteger(left.Value) || IsLonger(atoms, left.First, end + 2))
        {
            return 0;
        }

        if (left.Value < atoms[end + 1].Value && !IsContest(atoms, left.First, end + 2) && !IsStanding(atoms, left.First, end + 2))
        {
            return 0;
        }

        found.Add(Side(atoms, left.First));
        found.Add(Side(atoms, end + 1));
        return end + 2;
    }

    // A vote or a record: "a contest word stands near".
    private static bool IsContest(SentenceAtoms atoms, int first, int end)
    {
        for (var at = first - 4; at < end + 4; at++)
        {
            if (at >= 0 && at < atoms.Count && Contests.Contains(atoms.Lemma(at)))
            {
                return true;
            }
        }

        return false;
    }

    // "slumping at 9-14 since May": with nothing counted behind it. "At 20-30 percent" is a range.
    private static bool IsStanding(SentenceAtoms atoms, int first, int end) =>
        atoms.Is(first - 1, "at") && atoms.Tag(end) is not (PartOfSpeech.Noun or PartOfSpeech.PropN or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Sym);

    // 2016-02-12, 555-12-34
    private static bool IsLonger(SentenceAtoms atoms, int first, int end) =>
        (atoms.IsDash(first - 1) && atoms.IsGlued(first)) || (atoms.IsDash(end) && atoms.IsGlued(end) && atoms.IsNumber(end + 1));

    private static Figure Side(SentenceAtoms atoms, int at) =>
        new(atoms[at].Span, atoms[at].Value, null, null, false, "points", "score", null);
}
