using System.Runtime.Intrinsics;
using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Numbers that are learnt by Adam (Kingma and Ba 2015). The two halves of a batch have a gradient each, which are added up in their order.</summary>
internal sealed class Parameter
{
    // Adam, with the second memory shorter than its usual .999, as parsers of this kind are trained (Dozat and Manning use .9).
    private const float Memory = 0.9f;
    private const float SquareMemory = 0.98f;

    private readonly float[] _means;
    private readonly float[] _squares;

    public Parameter(int size)
    {
        Values = new float[size];
        Gradients = [new float[size], new float[size]];
        _means = new float[size];
        _squares = new float[size];
    }

    public float[] Values { get; }

    /// <summary>One for each half of a batch.</summary>
    public float[][] Gradients { get; }

    public Parameter Scatter(Dice dice, float most)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            Values[i] = ((2 * dice.Unit()) - 1) * most;
        }

        return this;
    }

    public void Step(StepSize size) => Step(size, 0, Values.Length);

    /// <summary>Learns from the gradients of a part of the numbers and clears them.</summary>
    public void Step(StepSize size, int start, int length)
    {
        var (rate, correction) = (Vector256.Create(size.Rate), Vector256.Create(size.SquareCorrection));
        for (var i = start; i < start + length; i += VectorMath.Lane)
        {
            var gradient = VectorMath.At(Gradients[0], i) + VectorMath.At(Gradients[1], i);
            var mean = (VectorMath.At(_means, i) * Memory) + (gradient * (1 - Memory));
            var square = (VectorMath.At(_squares, i) * SquareMemory) + (gradient * gradient * (1 - SquareMemory));
            mean.CopyTo(_means.AsSpan(i));
            square.CopyTo(_squares.AsSpan(i));
            var change = rate * mean / (Vector256.Sqrt(square * correction) + Vector256.Create(1e-8f));
            (VectorMath.At(Values, i) - change).CopyTo(Values.AsSpan(i));
        }

        foreach (var gradient in Gradients)
        {
            gradient.AsSpan(start, length).Clear();
        }
    }

    /// <summary>How far a step goes; the first ones are corrected for means that began at 0.</summary>
    public readonly record struct StepSize(float Rate, float SquareCorrection)
    {
        public static StepSize Of(float rate, int step)
        {
            var (mean, square) = (1f, 1f);
            // Further powers are 0 to a float.
            for (var i = 0; i < Math.Min(step, 2000); i++)
            {
                (mean, square) = (mean * Memory, square * SquareMemory);
            }

            return new(rate / (1 - mean), 1 / (1 - square));
        }
    }
}
