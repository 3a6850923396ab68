using System.Runtime.Intrinsics;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.Training.Lines;

/// <summary>Weights for the states of a line while they are fitted: AdaGrad, drawn back to zero a little at each step.</summary>
internal sealed class FittedWeights(int count, double rate, double decay)
{
    private readonly Vector256<double>[] _squares = new Vector256<double>[count];
    private readonly Vector256<double>[] _sums = new Vector256<double>[count];
    private int _remembered;

    public Vector256<double>[] Values { get; } = new Vector256<double>[count];

    public Vector256<double> Sum(int[] of)
    {
        var sum = Vector256<double>.Zero;
        foreach (var i in of)
        {
            sum += Values[i];
        }

        return sum;
    }

    /// <param name="where">All bits set in the states that learn.</param>
    public void Update(int at, Vector256<double> error, Vector256<double> where)
    {
        var gradient = (error - (Vector256.Create(decay) * Values[at])) & where;
        _squares[at] += gradient * gradient;
        Values[at] += Vector256.Create(rate) * gradient / Vector256.Sqrt(_squares[at] + Vector256.Create(1e-2));
    }

    public void Remember()
    {
        _remembered++;
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += Values[i];
        }
    }

    /// <summary>Of what was remembered, in hundredths, state by state.</summary>
    public float[] Mean() =>
        [.. _sums.SelectMany(sum => Enumerable.Range(0, LinearChainCrf.States).Select(s => (float)Math.Round(sum[s] / _remembered, 2)))];
}
