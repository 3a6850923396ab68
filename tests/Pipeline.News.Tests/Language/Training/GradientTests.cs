using Pipeline.Training.Networks;

namespace Pipeline.News.Tests.Language.Training;

/// <summary>The gradients of the network, worked out by hand, against the loss a step along them and a step back.</summary>
public sealed class GradientTests
{
    private const float Step = 0.005f;

    // With these weights no rectified value lies so near its bend that the step crosses it.
    private const ulong Seed = 3;

    private static readonly NetworkWeights Weights = new(SmallTreebank.Plan with { Seed = Seed }, features: 40, tags: 5);
    private static readonly Batch Sentences = new([Example(3, 1), Example(6, 2), Example(1, 3)]);

    [Fact]
    public void Every_layer_learns_in_the_direction_in_which_the_loss_falls()
    {
        Loss();
        var parameters = new Dictionary<string, Parameter>
        {
            ["pieces"] = Weights.Pieces.Weights,
            ["window"] = Weights.Window.Weights,
            ["first"] = Weights.First.Weights,
            ["second"] = Weights.Second.Weights,
            ["second bias"] = Weights.Second.Bias,
            ["tags"] = Weights.Tags.Weights,
            ["arc dependents"] = Weights.ArcDependents.Weights,
            ["arc heads"] = Weights.ArcHeads.Weights,
            ["relation dependents"] = Weights.RelationDependents.Weights,
            ["relation heads"] = Weights.RelationHeads.Weights,
            ["relations"] = Weights.Relations.Weights,
            ["root"] = Weights.Root,
            ["distances"] = Weights.Distances,
        };
        var gradients = parameters.ToDictionary(p => p.Key, p => p.Value.Gradients[0].ToArray());
        foreach (var (name, parameter) in parameters)
        {
            // Along the gradient the loss rises by its length.
            var length = Math.Sqrt(gradients[name].Sum(g => (double)g * g));
            var direction = Array.ConvertAll(gradients[name], g => (float)(g / length));
            var slope = (LossAt(parameter, direction, Step) - LossAt(parameter, direction, -Step)) / (2 * Step);

            Assert.True(Math.Abs(slope - length) < 0.03 * length, $"{name}: slope {slope}, length {length}");
        }
    }

    private static double LossAt(Parameter parameter, float[] direction, float step)
    {
        var values = parameter.Values.ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            parameter.Values[i] += direction[i] * step;
        }

        var loss = Loss();
        values.CopyTo(parameter.Values, 0);
        return loss;
    }

    private static double Loss()
    {
        Weights.Pack();
        var half = new NetworkHalf(Weights, SmallTreebank.Plan, 0);
        half.Learn(Sentences, new Dice(1));
        return half.Count.Loss;
    }

    private static ParseExample Example(int words, ulong seed)
    {
        var dice = new Dice(seed);
        int Number(int below) => (int)(dice.Next() >> 40) % below;
        T[] Each<T>(Func<int, T> make) => [.. Enumerable.Range(0, words).Select(make)];
        return new(
            Each(_ => Enumerable.Range(0, 8).Select(_ => Number(41) - 1).ToArray()),
            Each(_ => (float[]?)Enumerable.Range(0, PieceVectors.Width).Select(_ => dice.Unit() - 0.5f).ToArray()),
            Each(_ => 0f),
            Each(_ => Number(6) - 1),
            Each(i => i - 1),
            Each(_ => 1 + Number(5)));
    }
}
