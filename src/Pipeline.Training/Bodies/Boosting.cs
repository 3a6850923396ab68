using Pipeline.News.Cleaning.Html.Model;

namespace Pipeline.Training.Bodies;

/// <summary>Grows boosted trees on weighted rows with labels from 0 to 1 (logistic loss, histogram splits, best leaf first).</summary>
internal sealed class Boosting
{
    private readonly BoostingOptions _options;
    private readonly BinnedRows _rows;
    private readonly float[] _labels;
    private readonly float[] _weights;
    private readonly double[] _scores;
    private readonly float[] _gradients;
    private readonly float[] _hessians;
    private readonly Random _random = new(1);

    private Boosting(float[][] rows, int features, float[] labels, float[] weights, BoostingOptions options)
    {
        (_options, _labels, _weights) = (options, labels, weights);
        _rows = BinnedRows.Of(rows, features);
        _scores = new double[labels.Length];
        _gradients = new float[labels.Length];
        _hessians = new float[labels.Length];
    }

    /// <summary>The trees in the lines that <see cref="GradientBoostedTrees.Parse"/> reads.</summary>
    public static List<string> Fit(float[][] rows, int features, float[] labels, float[] weights, BoostingOptions options)
    {
        var boosting = new Boosting(rows, features, labels, weights, options);
        var lines = new List<string>();
        for (var i = 0; i < options.Trees; i++)
        {
            boosting.Slope();
            var tree = new TreeGrower(boosting._rows, boosting._gradients, boosting._hessians, options, boosting.Features(features)).Grow(boosting.Sample());
            boosting.Apply(tree);
            lines.Add("tree");
            lines.AddRange(tree.Select(node => node.ToString()));
        }

        return lines;
    }

    private void Slope()
    {
        for (var i = 0; i < _labels.Length; i++)
        {
            var p = 1 / (1 + Math.Exp(-_scores[i]));
            _gradients[i] = (float)(_weights[i] * (_labels[i] - p));
            _hessians[i] = (float)(_weights[i] * Math.Max(1e-6, p * (1 - p)));
        }
    }

    private void Apply(List<TreeNode> tree) => Parallel.For(0, _labels.Length, row =>
    {
        var node = tree[0];
        while (node.Feature >= 0)
        {
            node = tree[_rows.Columns[node.Feature][row] <= node.Bin ? node.Left : node.Right];
        }

        _scores[row] += node.Value;
    });

    private int[] Features(int count) => [.. Enumerable.Range(0, count).Where(_ => _random.NextDouble() < _options.FeatureShare)];

    private int[] Sample() => [.. Enumerable.Range(0, _labels.Length).Where(_ => _random.NextDouble() < _options.RowShare)];
}
