using System.Globalization;

namespace Pipeline.News.Cleaning.Html;

/// <summary>Boosted decision trees: the sum of one leaf of each tree, as a probability.</summary>
internal sealed class DecisionTrees
{
    private readonly Node[] _nodes;
    private readonly int[] _roots;

    private DecisionTrees(Node[] nodes, int[] roots) => (_nodes, _roots) = (nodes, roots);

    public float Probability(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        var nodes = _nodes;
        foreach (var root in _roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Feature >= 0)
            {
                node = ref nodes[row[node.Feature] <= node.Value ? node.Left : node.Right];
            }

            sum += node.Value;
        }

        return 1f / (1f + MathF.Exp(-sum));
    }

    /// <summary>Reads lines of <c>tree</c>, <c>Feature threshold left right</c> (node numbers within the tree) and <c>= value</c>.</summary>
    public static DecisionTrees Parse(IEnumerable<string> lines)
    {
        var nodes = new List<Node>();
        var roots = new List<int>();
        foreach (var line in lines)
        {
            if (line == "tree")
            {
                roots.Add(nodes.Count);
                continue;
            }

            var parts = line.Split(' ');
            nodes.Add(parts[0] == "="
                ? new Node(-1, Number(parts[1]), 0, 0)
                : new Node((int)Enum.Parse<Feature>(parts[0]), Number(parts[1]), roots[^1] + Whole(parts[2]), roots[^1] + Whole(parts[3])));
        }

        return new DecisionTrees([.. nodes], [.. roots]);
    }

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private readonly record struct Node(int Feature, float Value, int Left, int Right);
}
