using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Memory of one half of a batch.</summary>
/// <param name="half">Which of the gradients it adds to.</param>
internal sealed class Scratch(int half)
{
    private float[] _transposed = [];

    public int Half { get; } = half;

    public PackedMatrix Packed { get; } = new();

    public static Span<float> Fit(ref float[] values, int size)
    {
        if (values.Length < size)
        {
            values = new float[size + (size / 2)];
        }

        var fitting = values.AsSpan(0, size);
        fitting.Clear();
        return fitting;
    }

    public ReadOnlySpan<float> Transposed(ReadOnlySpan<float> values, int rows, int columns)
    {
        var transposed = Fit(ref _transposed, rows * columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * rows) + row] = values[(row * columns) + column];
            }
        }

        return transposed;
    }
}
