using System.Buffers;
using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Names the relations of a tree, from the root down.</summary>
internal sealed class Labeler(SparseModel weights)
{
    public static Labeler Read(ref ModelReader reader) => new(SparseModel.Read(ref reader));

    /// <param name="words">The sentence's words and the padding.</param>
    public void Label(ReadOnlySpan<ParseWord> words, ReadOnlySpan<int> heads, Span<Dependency> relations)
    {
        var rows = ArrayPool<short>.Shared.Rent(LabelTree.Size(heads.Length));
        var tree = LabelTree.Of(heads, rows.AsSpan(0, LabelTree.Size(heads.Length)));
        Span<ulong> features = stackalloc ulong[LabelFeatures.Count];
        Span<short> scores = stackalloc short[weights.Width];
        relations[tree.Order[0]] = Dependency.Root;
        for (var i = 1; i < heads.Length; i++)
        {
            int at = tree.Order[i];
            LabelFeatures.Fill(words, tree, at, relations, features);
            weights.Clear(scores);
            // Who is the root is the tree's to say.
            scores[(int)Dependency.Root] = SparseModel.Never;
            weights.Add(features, scores);
            relations[at] = (Dependency)SparseModel.Best(scores);
            tree.Note(heads[at], relations[at]);
        }

        ArrayPool<short>.Shared.Return(rows);
    }
}
