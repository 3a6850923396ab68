using Pipeline.News.Cleaning.Text;

namespace Pipeline.Training.Lines;

/// <summary>Fits <see cref="LineModel"/>: conditional likelihood with a cost for wrong words, AdaGrad, one document a step.</summary>
internal sealed class LineTrainer(TrainingOptions options)
{
    private const int S = LineModel.States;

    private readonly double[] _weights = new double[FeatureGroup.Count * S];
    private readonly double[] _squares = new double[FeatureGroup.Count * S];
    private readonly double[] _sum = new double[FeatureGroup.Count * S];
    private readonly double[] _transitionSum = new double[S * S];
    private int _remembered;
    private readonly double[] _transitions = new double[S * S];
    private readonly double[] _transitionSquares = new double[S * S];

    public LineModel Train(IReadOnlyList<Example> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(5);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(examples[i]);
            }

            Remember(epoch);
        }

        return Model();
    }

    /// <summary>The mean of the later epochs is steadier than the last step.</summary>
    private void Remember(int epoch)
    {
        if (epoch < options.Epochs / 3)
        {
            return;
        }

        _remembered++;
        for (var i = 0; i < _weights.Length; i++)
        {
            _sum[i] += _weights[i];
        }

        for (var i = 0; i < _transitions.Length; i++)
        {
            _transitionSum[i] += _transitions[i];
        }
    }

    private LineModel Model()
    {
        var weights = _sum.Select(w => (float)Math.Round(w / _remembered, 2)).ToArray();
        for (var s = 0; s < S; s++)
        {
            weights[(FeatureGroup.Bias.Offset * S) + s] += s == (int)LineState.Body ? (float)options.BodyBias : 0;
        }

        return new LineModel(weights, [.. _transitionSum.Select(w => (float)Math.Round(w / _remembered, 2))]);
    }

    private void Step(Example x)
    {
        var n = x.Gold.Length;
        if (n == 0)
        {
            return;
        }

        var scores = Scores(x);
        var (alpha, beta, logZ) = ForwardBackward(scores, n);
        var gradient = new double[S * S];
        for (var i = 0; i < n; i++)
        {
            for (var s = 0; s < S; s++)
            {
                var p = Math.Exp(alpha[(i * S) + s] + beta[(i * S) + s] - logZ);
                var g = ((int)x.Gold[i] == s ? 1 : 0) - p;
                if (Math.Abs(g) > 1e-4)
                {
                    foreach (var f in x.Features[i])
                    {
                        Update(_weights, _squares, (f * S) + s, g);
                    }
                }

                for (var a = 0; i > 0 && a < S; a++)
                {
                    if (LineModel.MayFollow(a, s))
                    {
                        gradient[(a * S) + s] += ((int)x.Gold[i - 1] == a && (int)x.Gold[i] == s ? 1 : 0)
                            - Math.Exp(alpha[((i - 1) * S) + a] + _transitions[(a * S) + s] + scores[(i * S) + s] + beta[(i * S) + s] - logZ);
                    }
                }
            }
        }

        for (var t = 0; t < S * S; t++)
        {
            Update(_transitions, _transitionSquares, t, gradient[t]);
        }
    }

    private void Update(double[] weights, double[] squares, int at, double gradient)
    {
        gradient -= options.Decay * weights[at];
        squares[at] += gradient * gradient;
        weights[at] += options.Rate * gradient / Math.Sqrt(squares[at] + 1e-2);
    }

    private double[] Scores(Example x)
    {
        var scores = new double[x.Gold.Length * S];
        for (var i = 0; i < x.Gold.Length; i++)
        {
            for (var s = 0; s < S; s++)
            {
                var isBody = s == (int)LineState.Body;
                var goldBody = x.Gold[i] == LineState.Body;
                var score = isBody == goldBody ? 0 : (isBody ? options.FalseCost : options.MissCost) * Math.Min(x.Words[i], 60) / 20.0;
                foreach (var f in x.Features[i])
                {
                    score += _weights[(f * S) + s];
                }

                scores[(i * S) + s] = score;
            }
        }

        return scores;
    }

    private (double[] Alpha, double[] Beta, double LogZ) ForwardBackward(double[] scores, int n)
    {
        var alpha = new double[n * S];
        var beta = new double[n * S];
        Span<double> terms = stackalloc double[S];
        for (var i = 0; i < n; i++)
        {
            for (var s = 0; s < S; s++)
            {
                for (var a = 0; a < S; a++)
                {
                    terms[a] = i > 0 && LineModel.MayFollow(a, s) ? alpha[((i - 1) * S) + a] + _transitions[(a * S) + s] : double.NegativeInfinity;
                }

                alpha[(i * S) + s] = scores[(i * S) + s] + (i == 0 ? LineModel.MayBegin(s) ? 0 : double.NegativeInfinity : LogSum(terms));
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var s = 0; s < S; s++)
            {
                for (var b = 0; b < S; b++)
                {
                    terms[b] = i + 1 < n && LineModel.MayFollow(s, b)
                        ? _transitions[(s * S) + b] + scores[((i + 1) * S) + b] + beta[((i + 1) * S) + b]
                        : double.NegativeInfinity;
                }

                beta[(i * S) + s] = i == n - 1 ? LineModel.MayEnd(s) ? 0 : double.NegativeInfinity : LogSum(terms);
            }
        }

        for (var s = 0; s < S; s++)
        {
            terms[s] = alpha[((n - 1) * S) + s] + beta[((n - 1) * S) + s];
        }

        return (alpha, beta, LogSum(terms));
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var max = double.NegativeInfinity;
        foreach (var t in terms)
        {
            max = Math.Max(max, t);
        }

        if (double.IsNegativeInfinity(max))
        {
            return max;
        }

        var sum = 0.0;
        foreach (var t in terms)
        {
            sum += Math.Exp(t - max);
        }

        return max + Math.Log(sum);
    }
}

internal sealed record TrainingOptions(
    int Epochs = 12, double Rate = 0.03, double Decay = 0.002, double FalseCost = 1, double MissCost = 1, double BodyBias = 0, int Splits = 1);
