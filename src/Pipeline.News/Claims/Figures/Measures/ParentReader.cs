using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Figures.Measures;

/// <summary>Reads how many children somebody has: <c>a mother of 12</c>, <c>the father of two boys</c>.</summary>
internal static class ParentReader
{
    private static readonly WordSet Parents = new(["mother", "mom", "mum", "father", "dad", "parent", "parents", "grandmother", "grandfather", "widow", "widower"]);
    private static readonly WordSet Children = new(["child", "kid", "son", "daughter", "boy", "girl", "teenager", "baby", "infant"]);

    /// <param name="first">First atom of the number.</param>
    public static bool IsChildren(SentenceAtoms atoms, int first, in Counted counted) =>
        atoms.Is(first - 1, "of") && Parents.Contains(atoms.Word(first - 2)) && (counted.Noun is null || Children.Contains(counted.Noun));
}
