using Pipeline.News.Language.Learning;
using Pipeline.Training.Networks;

namespace Pipeline.News.Tests.Language.Learning;

public sealed class VectorMathTests
{
    [Fact]
    public void The_functions_are_as_exact_as_floats_need()
    {
        for (var x = -20f; x <= 20; x += 0.37f)
        {
            var (tanh, sigmoid) = (Filled(x), Filled(x));
            VectorMath.Tanh(tanh);
            VectorMath.Sigmoid(sigmoid);

            Assert.All(tanh, y => Assert.Equal(Math.Tanh(x), y, 2e-6));
            Assert.All(sigmoid, y => Assert.Equal(1 / (1 + Math.Exp(-x)), y, 2e-6));
            if (x <= 0)
            {
                Assert.Equal(Math.Exp(x), Softmax.Exp(x), 1e-6);
            }
        }
    }

    [Fact]
    public void A_recurrence_walks_from_both_ends()
    {
        const int Units = 8;
        // Gates half open; candidates 1 for the first word, 0 for the second (tanh of 20 and of 0).
        var gates = new float[2 * GatedRecurrence.Blocks * Units];
        gates.AsSpan(2 * Units, 2 * Units).Fill(20);
        var states = new float[2 * 2 * Units];
        GatedRecurrence.Run(gates, Units, 2, states);

        Assert.All(states[..Units], s => Assert.Equal(0.5f, s, 1e-5f));
        Assert.All(states[Units..(2 * Units)], s => Assert.Equal(0.5f, s, 1e-5f));
        Assert.All(states[(2 * Units)..(3 * Units)], s => Assert.Equal(0.25f, s, 1e-5f));
        Assert.All(states[(3 * Units)..], s => Assert.Equal(0, s, 1e-5f));
    }

    private static float[] Filled(float value)
    {
        var values = new float[VectorMath.Lane];
        Array.Fill(values, value);
        return values;
    }
}
