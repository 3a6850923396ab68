using System.Runtime.Intrinsics;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Parsing;

/// <summary>A sentence to learn from: the words with predicted tags, the true heads.</summary>
internal sealed record ParseExample(ParseWord[] Words, int[] Heads, int[] ProjectiveHeads, byte[] Relations);

/// <summary>
/// Structured perceptron with beam search; after a mistake the moves up to the step where the search was furthest ahead of the truth are
/// corrected (Huang et al. 2012, max-violation).
/// </summary>
internal sealed class MoveTrainer(int slots, int width) : IMoveScorer
{
    private readonly int _shift = MoveModel.Shift(slots);
    private readonly int[] _weights = new int[slots * 4];
    private readonly long[] _totals = new long[slots * 4];
    private readonly Beam _beam = new(width);
    private readonly List<Move> _right = [];
    private readonly List<int> _rightScores = [];
    private readonly List<Move> _found = [];
    private short[] _block = [];
    private long _now;

    public Vector128<int> Sum(ReadOnlySpan<ulong> features)
    {
        var sum = Vector128<int>.Zero;
        foreach (var feature in features)
        {
            sum += Vector128.Create(_weights.AsSpan((int)(feature >> _shift) * 4, 4));
        }

        return sum;
    }

    /// <summary>Learns from one sentence and says whether the search had found the true tree.</summary>
    public bool Learn(ParseExample example)
    {
        _now++;
        ReadRight(example);
        _beam.Search(example.Words, example.Heads.Length, this);
        var step = WorstStep(out var violation);
        if (violation <= 0)
        {
            return true;
        }

        ReadFound(step);
        Correct(example, _right, step, 1);
        Correct(example, _found, step, -1);
        return false;
    }

    /// <summary>Adds the averages of the weights, four moves to a feature.</summary>
    public void AddAverages(Span<double> sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += _weights[i] - ((double)_totals[i] / Math.Max(1, _now));
        }
    }

    private ParseState Fresh(int count)
    {
        if (_block.Length < ParseState.Size(count))
        {
            _block = new short[ParseState.Size(count)];
        }

        var state = new ParseState(_block.AsSpan(0, ParseState.Size(count)), count);
        state.Start();
        return state;
    }

    private void ReadRight(ParseExample example)
    {
        Span<ulong> features = stackalloc ulong[ParseFeatures.Count];
        _right.Clear();
        _rightScores.Clear();
        var state = Fresh(example.Heads.Length);
        var score = 0;
        while (!state.Done)
        {
            var move = Oracle.Next(state, example.ProjectiveHeads);
            ParseFeatures.Fill(example.Words, state, features);
            score += Sum(features)[(int)move];
            state.Apply(move);
            _right.Add(move);
            _rightScores.Add(score);
        }
    }

    private int WorstStep(out int violation)
    {
        violation = 0;
        var worst = 0;
        var steps = Math.Max(_beam.Steps, _right.Count);
        for (var step = 1; step <= steps; step++)
        {
            var best = _beam.After(Math.Min(step, _beam.Steps))[0].Score;
            var right = _rightScores[Math.Min(step, _right.Count) - 1];
            if (best - right >= violation && !IsRight(Math.Min(step, _beam.Steps)))
            {
                violation = Math.Max(1, best - right);
                worst = step;
            }
        }

        return worst;
    }

    /// <summary>Whether the best state after so many steps came by the true moves.</summary>
    private bool IsRight(int step)
    {
        var index = 0;
        for (; step > 0; step--)
        {
            var entry = _beam.After(step)[index];
            if (entry.Move is { } move && (step > _right.Count || _right[step - 1] != move))
            {
                return false;
            }

            index = entry.From;
        }

        return true;
    }

    private void ReadFound(int step)
    {
        _found.Clear();
        var index = 0;
        for (step = Math.Min(step, _beam.Steps); step > 0; step--)
        {
            var entry = _beam.After(step)[index];
            if (entry.Move is { } move)
            {
                _found.Add(move);
            }

            index = entry.From;
        }

        _found.Reverse();
    }

    private void Correct(ParseExample example, List<Move> moves, int step, int by)
    {
        Span<ulong> features = stackalloc ulong[ParseFeatures.Count];
        var state = Fresh(example.Heads.Length);
        var same = true;
        for (var i = 0; i < Math.Min(step, moves.Count); i++)
        {
            same = same && i < _right.Count && i < _found.Count && _right[i] == _found[i];
            if (!same)
            {
                ParseFeatures.Fill(example.Words, state, features);
                foreach (var feature in features)
                {
                    var at = ((int)(feature >> _shift) * 4) + (int)moves[i];
                    _weights[at] += by;
                    _totals[at] += by * _now;
                }
            }

            state.Apply(moves[i]);
        }
    }
}
