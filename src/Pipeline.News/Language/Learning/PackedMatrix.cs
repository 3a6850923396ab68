namespace Pipeline.News.Language.Learning;

/// <summary>A matrix laid out for <see cref="MatrixProduct"/>: panels of sixteen columns, in each the rows one after the other. Keeps its memory.</summary>
internal sealed class PackedMatrix
{
    /// <summary>Columns of a panel; the columns of a matrix are a whole number of panels.</summary>
    public const int Panel = 16;

    private float[] _panels = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public ReadOnlySpan<float> Panels => _panels;

    public static int Padded(int columns) => (columns + Panel - 1) / Panel * Panel;

    public PackedMatrix Pack(ReadOnlySpan<float> values, int rows, int columns)
    {
        Fit(rows, columns);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column += Panel)
            {
                values.Slice((row * columns) + column, Panel).CopyTo(_panels.AsSpan((column * rows) + (row * Panel)));
            }
        }

        return this;
    }

    /// <summary>Packs the matrix whose columns are these rows; columns that are missing to a whole panel are 0.</summary>
    public PackedMatrix PackTransposed(ReadOnlySpan<float> values, int rows, int columns)
    {
        Fit(columns, Padded(rows));
        if (rows < Columns)
        {
            _panels.AsSpan((Columns - Panel) * columns, Panel * columns).Clear();
        }

        for (var row = 0; row < rows; row++)
        {
            var at = (row / Panel * Panel * columns) + (row % Panel);
            foreach (var value in values.Slice(row * columns, columns))
            {
                _panels[at] = value;
                at += Panel;
            }
        }

        return this;
    }

    private void Fit(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        if (_panels.Length < rows * columns)
        {
            _panels = new float[rows * columns];
        }
    }
}
