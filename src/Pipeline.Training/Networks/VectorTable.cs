using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Vectors of features; only those that a batch used are learnt.</summary>
internal sealed class VectorTable(int rows, int width, Dice dice)
{
    // Small beside the words' pieces, so that what is not learnt says little.
    private const float Start = 0.05f;

    private readonly Parameter _values = new Parameter(rows * width).Scatter(dice, Start);
    private readonly bool[][] _used = [new bool[rows], new bool[rows]];

    public int Width { get; } = width;

    public ReadOnlySpan<float> Row(int row) => _values.Values.AsSpan(row * Width, Width);

    public void Learn(int row, ReadOnlySpan<float> gradient, int half)
    {
        _used[half][row] = true;
        VectorMath.Add(_values.Gradients[half].AsSpan(row * Width, Width), gradient);
    }

    public void Step(Parameter.StepSize size)
    {
        for (var row = 0; row < rows; row++)
        {
            if (!_used[0][row] && !_used[1][row])
            {
                continue;
            }

            _used[0][row] = _used[1][row] = false;
            _values.Step(size, row * Width, Width);
        }
    }
}
