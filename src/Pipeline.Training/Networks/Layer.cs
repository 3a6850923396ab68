using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>y = x·W + b, learnt.</summary>
internal sealed class Layer
{
    private readonly PackedMatrix _forward = new();
    private readonly PackedMatrix _back = new();

    public Layer(int inputs, int outputs, Dice dice, float gain = 1)
    {
        (Inputs, Outputs) = (inputs, outputs);
        Weights = new Parameter(inputs * outputs).Scatter(dice, gain * MathF.Sqrt(6f / (inputs + outputs)));
        Bias = new(outputs);
        Pack();
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    public void Forward(ReadOnlySpan<float> x, int rows, Span<float> y)
    {
        for (var row = 0; row < rows; row++)
        {
            Bias.Values.CopyTo(y[(row * Outputs)..]);
        }

        MatrixProduct.Add(x, rows, _forward, y);
    }

    /// <summary>Adds to the gradients of one half, and to those of x.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, int rows, Span<float> dx, Scratch scratch)
    {
        for (var row = 0; row < rows; row++)
        {
            VectorMath.Add(Bias.Gradients[scratch.Half], dy.Slice(row * Outputs, Outputs));
        }

        MatrixProduct.Add(scratch.Transposed(x, rows, Inputs), Inputs, scratch.Packed.Pack(dy, rows, Outputs), Weights.Gradients[scratch.Half]);
        if (dx.Length > 0)
        {
            MatrixProduct.Add(dy, rows, _back, dx);
        }
    }

    public void Step(Parameter.StepSize size)
    {
        Weights.Step(size);
        Bias.Step(size);
        Pack();
    }

    /// <summary>Makes the products see values that were changed.</summary>
    public void Pack()
    {
        _forward.Pack(Weights.Values, Inputs, Outputs);
        _back.PackTransposed(Weights.Values, Inputs, Outputs);
    }
}
