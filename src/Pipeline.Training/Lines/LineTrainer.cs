using System.Runtime.Intrinsics;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.Training.Lines;

/// <summary>Fits <see cref="LinearChainCrf"/>: conditional likelihood with a cost for wrong words, AdaGrad, one document a step.</summary>
internal sealed class LineTrainer(TrainingOptions options)
{
    private const int S = LinearChainCrf.States;
    private const int Body = (int)LineState.Body;

    /// <summary>Smaller errors teach nothing.</summary>
    private const double LeastError = 1e-4;

    private readonly FittedWeights _features = new(FeatureTemplate.Count, options.Rate, options.Decay);
    private readonly FittedWeights _transitions = new(S, options.Rate, options.Decay);

    public LinearChainCrf Train(IReadOnlyList<Example> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(5);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order.Where(i => examples[i].Gold.Length > 0))
            {
                Step(examples[i]);
            }

            // The mean of the later epochs is steadier than the last step.
            if (epoch >= options.Epochs / 3)
            {
                _features.Remember();
                _transitions.Remember();
            }
        }

        return Model();
    }

    private LinearChainCrf Model()
    {
        var weights = _features.Mean();
        weights[(FeatureTemplate.Bias.Offset * S) + Body] += (float)options.BodyBias;
        return new LinearChainCrf(weights, _transitions.Mean());
    }

    private void Step(Example x)
    {
        var errors = new Vector256<double>[S];
        var states = new LineChain(Scores(x), _transitions.Values).Expect(errors);
        for (var i = 0; i < S; i++)
        {
            errors[i] = -errors[i];
        }

        for (var i = 0; i < states.Length; i++)
        {
            Learn(x, i, One(x.Gold[i]) - states[i]);
            if (i > 0)
            {
                errors[(int)x.Gold[i - 1]] += One(x.Gold[i]);
            }
        }

        for (var above = 0; above < S; above++)
        {
            _transitions.Update(above, errors[above], Vector256<double>.AllBitsSet);
        }
    }

    private void Learn(Example x, int line, Vector256<double> error)
    {
        var teaches = Vector256.GreaterThan(Vector256.Abs(error), Vector256.Create(LeastError));
        if (teaches == Vector256<double>.Zero)
        {
            return;
        }

        foreach (var feature in x.Features[line])
        {
            _features.Update(feature, error, teaches);
        }
    }

    private static Vector256<double> One(LineState state) => Vector256<double>.Zero.WithElement((int)state, 1.0);

    /// <summary>A wrong decision counts by the words of the line, so that fitting leaves a margin.</summary>
    private Vector256<double>[] Scores(Example x)
    {
        var scores = new Vector256<double>[x.Gold.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var cost = Math.Min(x.Words[i], 60) / 20.0;
            var margin = x.Gold[i] == LineState.Body
                ? Vector256.Create(options.MissCost * cost).WithElement(Body, 0)
                : Vector256<double>.Zero.WithElement(Body, options.FalseCost * cost);
            scores[i] = margin + _features.Sum(x.Features[i]);
        }

        return scores;
    }
}
