using System.Globalization;
using Pipeline.News.Cleaning.Html.Features;

namespace Pipeline.Training.Bodies;

/// <summary>A split, or a leaf when <see cref="Feature"/> is -1.</summary>
internal sealed record TreeNode(int Feature, int Bin, float Value, int Left, int Right)
{
    public override string ToString() => Feature < 0
        ? string.Create(CultureInfo.InvariantCulture, $"= {Value:0.####}")
        : string.Create(CultureInfo.InvariantCulture, $"{(BlockFeature)Feature} {Value:R} {Left} {Right}");
}

/// <summary>Grows one tree: always splits the leaf that gains most.</summary>
internal sealed class TreeGrower(BinnedRows rows, float[] gradients, float[] hessians, BoostingOptions options, int[] features)
{
    // As many as BinnedRows makes.
    private const int Bins = 64;

    private readonly List<TreeNode> _nodes = [];
    private readonly PriorityQueue<Leaf, double> _leaves = new();

    public List<TreeNode> Grow(int[] sample)
    {
        Add(sample, Sums(sample));
        for (var leaves = 1; leaves < options.Leaves && _leaves.TryDequeue(out var leaf, out _); leaves++)
        {
            var column = rows.Columns[leaf.Split.Feature];
            int[] left = [.. leaf.Rows.Where(row => column[row] <= leaf.Split.Bin)];
            int[] right = [.. leaf.Rows.Where(row => column[row] > leaf.Split.Bin)];
            // Only the smaller half is summed; the other is what remains of the whole.
            var smaller = Sums(left.Length < right.Length ? left : right);
            var larger = leaf.Sums;
            for (var i = 0; i < larger.Length; i++)
            {
                larger[i] = (larger[i].G - smaller[i].G, larger[i].H - smaller[i].H);
            }

            var swapped = left.Length >= right.Length;
            _nodes[leaf.Node] = new TreeNode(leaf.Split.Feature, leaf.Split.Bin, rows.Cuts[leaf.Split.Feature][leaf.Split.Bin],
                Add(left, swapped ? larger : smaller), Add(right, swapped ? smaller : larger));
        }

        return _nodes;
    }

    private int Add(int[] sample, (double G, double H)[] sums)
    {
        var (gradient, hessian) = (0.0, 0.0);
        foreach (var (g, h) in sums.AsSpan(0, Bins))
        {
            gradient += g;
            hessian += h;
        }

        _nodes.Add(new TreeNode(-1, 0, (float)(options.Shrinkage * gradient / (hessian + options.Ridge)), 0, 0));
        var best = default(Split);
        for (var i = 0; i < features.Length; i++)
        {
            var split = Best(features[i], sums.AsSpan(i * Bins, Bins), gradient, hessian);
            best = split.Gain > best.Gain ? split : best;
        }

        if (best.Gain > 1e-3)
        {
            _leaves.Enqueue(new Leaf(_nodes.Count - 1, sample, sums, best), -best.Gain);
        }

        return _nodes.Count - 1;
    }

    private (double G, double H)[] Sums(int[] sample)
    {
        var sums = new (double G, double H)[features.Length * Bins];
        Parallel.For(0, features.Length, i =>
        {
            var column = rows.Columns[features[i]];
            var bins = sums.AsSpan(i * Bins, Bins);
            foreach (var row in sample)
            {
                ref var bin = ref bins[column[row]];
                bin.G += gradients[row];
                bin.H += hessians[row];
            }
        });
        return sums;
    }

    private Split Best(int feature, ReadOnlySpan<(double G, double H)> bins, double gradient, double hessian)
    {
        var (best, left, weight) = (default(Split), 0.0, 0.0);
        var whole = gradient * gradient / (hessian + options.Ridge);
        for (var bin = 0; bin < rows.Cuts[feature].Length; bin++)
        {
            left += bins[bin].G;
            weight += bins[bin].H;
            var (right, rest) = (gradient - left, hessian - weight);
            if (weight < options.LeastWeight || rest < options.LeastWeight)
            {
                continue;
            }

            var gain = (left * left / (weight + options.Ridge)) + (right * right / (rest + options.Ridge)) - whole;
            best = gain > best.Gain ? new Split(feature, bin, gain) : best;
        }

        return best;
    }

    private readonly record struct Split(int Feature, int Bin, double Gain);

    private sealed record Leaf(int Node, int[] Rows, (double G, double H)[] Sums, Split Split);
}
