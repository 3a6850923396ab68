namespace Pipeline.News.Language.Learning;

/// <summary>y = x·W + b. The weights are stored as signed bytes, with a scale for each column.</summary>
internal sealed class DenseLayer
{
    private readonly PackedMatrix _weights;
    private readonly float[] _bias;

    private DenseLayer(PackedMatrix weights, float[] bias)
    {
        _weights = weights;
        _bias = bias;
    }

    public int Inputs => _weights.Rows;

    public int Outputs => _weights.Columns;

    public static DenseLayer Read(ModelReader reader)
    {
        var (inputs, outputs) = (reader.Int(), reader.Int());
        var scales = reader.Array<float>(outputs);
        var bias = reader.Array<float>(outputs);
        var stored = reader.Array<sbyte>(inputs * outputs);
        var weights = new float[stored.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = stored[i] * scales[i % outputs];
        }

        return new(new PackedMatrix().Pack(weights, inputs, outputs), bias);
    }

    /// <param name="rows">A whole number of <see cref="MatrixProduct.Block"/>.</param>
    public void Apply(ReadOnlySpan<float> x, int rows, Span<float> y)
    {
        for (var row = 0; row < rows; row++)
        {
            _bias.CopyTo(y[(row * Outputs)..]);
        }

        MatrixProduct.Add(x, rows, _weights, y);
    }
}
