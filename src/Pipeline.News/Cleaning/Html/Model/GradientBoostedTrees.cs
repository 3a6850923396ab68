using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Pipeline.News.Cleaning.Html.Features;

namespace Pipeline.News.Cleaning.Html.Model;

/// <summary>
/// Boosted decision trees: the sum of one leaf of each tree, as a probability. Eight blocks are asked at once, and all questions of a
/// tree, for none then depends on the answer to another: each that is answered with no shuts the leaves on its left, and the first leaf
/// that stays open is the block's. Walking down from the roots, whose every step surprises the processor, took most of a page's time.
/// </summary>
internal sealed class GradientBoostedTrees
{
    // What one vector of 256 bits holds of 32-bit numbers.
    private const int Blocks = 8;

    /// <summary>A bit of a mask each.</summary>
    private const int MostLeaves = 32;

    private readonly List<Split> _splits = [];

    /// <summary>Of each tree: behind its last split.</summary>
    private readonly List<int> _ends = [];

    /// <summary>Of each tree as many, from left to right.</summary>
    private readonly List<float> _leaves = [];

    /// <summary>For every block, how likely it is.</summary>
    public float[] Probabilities(BlockFeatures features)
    {
        var found = new float[features.Values.Length / BlockFeatures.Count];
        Span<float> columns = stackalloc float[BlockFeatures.Count * Blocks];
        Span<float> sums = stackalloc float[Blocks];
        for (var first = 0; first < found.Length; first += Blocks)
        {
            var blocks = Math.Min(Blocks, found.Length - first);
            for (var block = 0; block < blocks; block++)
            {
                var row = features.Row(first + block);
                for (var feature = 0; feature < row.Length; feature++)
                {
                    columns[(feature * Blocks) + block] = row[feature];
                }
            }

            Sum(columns, sums);
            for (var block = 0; block < blocks; block++)
            {
                found[first + block] = 1f / (1f + MathF.Exp(-sums[block]));
            }
        }

        return found;
    }

    /// <summary>Reads lines of <c>tree</c>, <c>Feature threshold left right</c> (node numbers within the tree) and <c>= value</c>.</summary>
    public static GradientBoostedTrees Parse(IEnumerable<string> lines)
    {
        var trees = new GradientBoostedTrees();
        var tree = new List<string[]>();
        foreach (var line in lines.Append("tree"))
        {
            if (line != "tree")
            {
                tree.Add(line.Split(' '));
            }
            else if (tree.Count > 0)
            {
                trees.Add(tree);
                tree.Clear();
            }
        }

        return trees;
    }

    /// <param name="columns">By the feature: its values of the blocks.</param>
    /// <param name="sums">Of the blocks.</param>
    private void Sum(ReadOnlySpan<float> columns, Span<float> sums)
    {
        var splits = CollectionsMarshal.AsSpan(_splits);
        var leaves = CollectionsMarshal.AsSpan(_leaves);
        Span<int> open = stackalloc int[Blocks];
        sums.Clear();
        var next = 0;
        foreach (var end in _ends)
        {
            var all = Vector256<int>.AllBitsSet;
            for (; next < end; next++)
            {
                ref readonly var split = ref splits[next];
                var isLeft = Vector256.LessThanOrEqual(Vector256.Create<float>(columns[(split.Feature * Blocks)..]), Vector256.Create(split.Threshold));
                all &= isLeft.AsInt32() | Vector256.Create(split.OthersThanLeft);
            }

            all.CopyTo(open);
            for (var block = 0; block < Blocks; block++)
            {
                sums[block] += leaves[BitOperations.TrailingZeroCount(open[block])];
            }

            leaves = leaves[MostLeaves..];
        }
    }

    private void Add(List<string[]> tree)
    {
        var leaves = new List<float>();
        Grow(0);
        if (leaves.Count > MostLeaves)
        {
            throw new InvalidDataException($"A tree has {leaves.Count} leaves and may have {MostLeaves}.");
        }

        _ends.Add(_splits.Count);
        _leaves.AddRange([.. leaves, .. new float[MostLeaves - leaves.Count]]);

        // The leaves below a node, from left to right.
        int Grow(int node)
        {
            var parts = tree[node];
            if (parts[0] == "=")
            {
                leaves.Add(Number(parts[1]));
                return 1 << (leaves.Count - 1);
            }

            var left = Grow(Whole(parts[2]));
            _splits.Add(new Split((int)Enum.Parse<BlockFeature>(parts[0]), Number(parts[1]), ~left));
            return left | Grow(Whole(parts[3]));
        }
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <param name="OthersThanLeft">A bit for each leaf of the tree that is not below the split on its left.</param>
    private readonly record struct Split(int Feature, float Threshold, int OthersThanLeft);
}
