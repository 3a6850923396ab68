using System.Runtime.Intrinsics;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.Training.Lines;

/// <summary>What all sequences of states of a document say together, by the scores of its lines and of one state below another.</summary>
internal sealed class LineChain
{
    private const int S = LinearChainCrf.States;

    /// <summary>Nothing is less likely: what the lines above rule out and the lines below demand is still a number.</summary>
    private const double Least = 1e-140;

    private static readonly Vector256<double> Begin = OfStates(LinearChainCrf.MayBegin);
    private static readonly Vector256<double> End = OfStates(LinearChainCrf.MayEnd);

    private readonly Vector256<double>[] _after = new Vector256<double>[S];
    private readonly Vector256<double>[] _into = new Vector256<double>[S];
    private readonly Vector256<double>[] _own;
    private readonly Vector256<double>[] _above;

    /// <param name="transitions">Row: state above; its vector: the states below.</param>
    public LineChain(Vector256<double>[] scores, Vector256<double>[] transitions)
    {
        for (var above = 0; above < S; above++)
        {
            _after[above] = Vector256.Exp(transitions[above]) * OfStates(s => LinearChainCrf.MayFollow(above, s));
        }

        for (var below = 0; below < S; below++)
        {
            _into[below] = Vector256.Create(_after[0][below], _after[1][below], _after[2][below], _after[3][below]);
        }

        _own = [.. scores.Select(OwnOf)];
        _above = new Vector256<double>[_own.Length];
        for (var i = 0; i < _own.Length; i++)
        {
            _above[i] = Scaled(_own[i] * (i == 0 ? Begin : Sum(_above[i - 1], _after)));
        }
    }

    /// <summary>For each line, how likely each state is.</summary>
    /// <param name="pairs">How often each state is expected below each other one.</param>
    public Vector256<double>[] Expect(Vector256<double>[] pairs)
    {
        var states = new Vector256<double>[_own.Length];
        var below = End;
        for (var i = _own.Length - 1; i >= 0; i--)
        {
            states[i] = Scaled(_above[i] * below);
            var here = _own[i] * below;
            below = Scaled(Sum(here, _into));
            if (i > 0)
            {
                AddPairs(_above[i - 1], here, pairs);
            }
        }

        return states;
    }

    private void AddPairs(Vector256<double> above, Vector256<double> here, Vector256<double>[] pairs)
    {
        var all = Vector256.Sum(Sum(above, _after) * here);
        for (var state = 0; state < S; state++)
        {
            pairs[state] += Vector256.Create(above[state] / all) * _after[state] * here;
        }
    }

    private static Vector256<double> OfStates(Func<int, bool> may) => Vector256.Create([.. Enumerable.Range(0, S).Select(s => may(s) ? 1.0 : 0)]);

    private static Vector256<double> OwnOf(Vector256<double> scores) =>
        Vector256.Max(Vector256.Exp(scores - Vector256.Create(Math.Max(Math.Max(scores[0], scores[1]), Math.Max(scores[2], scores[3])))), Vector256.Create(Least));

    private static Vector256<double> Sum(Vector256<double> states, Vector256<double>[] of) =>
        (Vector256.Create(states[0]) * of[0]) + (Vector256.Create(states[1]) * of[1]) + (Vector256.Create(states[2]) * of[2]) + (Vector256.Create(states[3]) * of[3]);

    private static Vector256<double> Scaled(Vector256<double> states) => Vector256.Max(states / Vector256.Sum(states), Vector256.Create(Least));
}
