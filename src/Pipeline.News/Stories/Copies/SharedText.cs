namespace Pipeline.News.Stories.Copies;

/// <summary>How much two texts have in common, in runs of words; each run counts once.</summary>
/// <param name="First">Runs of the first text.</param>
/// <param name="Second">Runs of the second text.</param>
/// <param name="Shared">Those that both have.</param>
/// <param name="Begins">Where what is shared begins: the least part of either text that stands before it, 0 to 1.</param>
internal readonly record struct SharedText(int First, int Second, int Shared, double Begins)
{
    // Fewer runs of its own words say nothing of a text that is quotation else.
    private const int FewestOwn = 30;

    /// <summary>How much of both, counted once, they share: 0 to 1.</summary>
    public double OfBoth => Shared / (double)Math.Max(1, First + Second - Shared);

    /// <summary>How much of the shorter one the longer one has: 0 to 1.</summary>
    public double OfShorter => Shared / (double)Math.Max(1, Shorter);

    public int Shorter => Math.Min(First, Second);

    public static SharedText Of(string a, string b) => Count(Shingles.Read(a), Shingles.Read(b), _ => true);

    /// <summary>Only runs with a number or a name: what a form that was filled in twice has of its own.</summary>
    public static SharedText OfTellingWords(string a, string b) => Count(Shingles.Read(a), Shingles.Read(b), run => run.IsTelling);

    /// <summary>Without what they quote: who was there and who was not quote one speech in the same words.</summary>
    /// <returns>With the quotations where one of them has hardly anything else.</returns>
    public static SharedText OfOwnWords(string a, string b)
    {
        var (runsA, runsB) = (Shingles.Read(a), Shingles.Read(b));
        var own = Count(runsA, runsB, run => !run.IsQuoted);
        return own.Shorter >= FewestOwn ? own : Count(runsA, runsB, _ => true);
    }

    private static SharedText Count(
        List<(ulong Run, bool IsQuoted, bool IsTelling)> a, List<(ulong Run, bool IsQuoted, bool IsTelling)> b, Func<(ulong Run, bool IsQuoted, bool IsTelling), bool> counts)
    {
        var (inA, inB) = (a.Where(counts).Select(r => r.Run).ToHashSet(), b.Where(counts).Select(r => r.Run).ToHashSet());
        var begins = Math.Min(Before(a, inB), Before(b, inA));
        return new SharedText(inA.Count, inB.Count, inA.Count(inB.Contains), begins);
    }

    private static double Before(List<(ulong Run, bool IsQuoted, bool IsTelling)> text, HashSet<ulong> other) =>
        text.FindIndex(r => other.Contains(r.Run)) is >= 0 and var first ? first / (double)text.Count : 1;
}
