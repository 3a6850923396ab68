using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Numerals;

/// <summary>What the words beside a number make of it.</summary>
internal readonly record struct Bound(bool Low, bool High, bool Approximate)
{
    private const string File = "Claims/Figures/Lexicons/bounds";

    private static readonly PhraseTable<Bound> BeforeNumber = new(Entries("before"));
    private static readonly PhraseTable<Bound> AfterNumber = new(Entries("after"));

    public static Bound operator |(Bound left, Bound right) =>
        new(left.Low || right.Low, left.High || right.High, left.Approximate || right.Approximate);

    /// <summary>Bounds whose last word is just before atom <paramref name="first"/>; several may stand in a row (<c>perhaps as many as</c>).</summary>
    /// <returns>The first atom of the widened expression.</returns>
    public static int Before(SentenceAtoms atoms, int first, out Bound bound)
    {
        bound = default;
        while (BeforeNumber.MatchUpTo(atoms, first - 1, out var next) is var length and > 0)
        {
            bound |= next;
            first -= length;
        }

        return first;
    }

    /// <returns>The end of the widened expression.</returns>
    public static int After(SentenceAtoms atoms, int end, out Bound bound) => end + AfterNumber.MatchFrom(atoms, end, out bound);

    /// <returns>The end of a plus that is joined to the number: <c>100+ singers</c>, <c>100-plus singers</c>; else <paramref name="end"/>.</returns>
    public static int Plus(SentenceAtoms atoms, int end) =>
        atoms.Is(end, "+") && atoms.IsGlued(end) ? end + 1 : atoms.IsHyphen(end) && atoms.Is(end + 1, "plus") ? end + 2 : end;

    private static IEnumerable<(string, Bound)> Entries(string section) =>
        from entry in WordList.Read(File)
        where entry.Section == section
        let words = entry.Value.Split(' ')
        select (entry.Key, new Bound(words.Contains("low"), words.Contains("high"), words.Contains("about")));
}
