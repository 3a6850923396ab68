namespace Pipeline.Training.Bodies;

/// <summary>Rows of features as bytes: each feature cut at up to 63 of its quantiles.</summary>
internal sealed class BinnedRows
{
    // With the lowest one 64 bins: a bin is a bit of a set, and finer ones only fit noise.
    private const int Most = 63;

    private BinnedRows(float[][] cuts, byte[][] columns) => (Cuts, Columns) = (cuts, columns);

    /// <summary>Of each feature, ascending: a value is in the first bin whose cut is not below it.</summary>
    public float[][] Cuts { get; }

    public byte[][] Columns { get; }

    public static BinnedRows Of(float[][] rows, int features)
    {
        var cuts = new float[features][];
        var columns = new byte[features][];
        Parallel.For(0, features, feature =>
        {
            cuts[feature] = CutsOf(rows, feature);
            columns[feature] = [.. rows.Select(row => Bin(cuts[feature], row[feature]))];
        });
        return new BinnedRows(cuts, columns);
    }

    private static byte Bin(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at : ~at);
    }

    private static float[] CutsOf(float[][] rows, int feature)
    {
        var step = Math.Max(1, rows.Length / 40_000);
        var values = new List<float>();
        for (var i = 0; i < rows.Length; i += step)
        {
            values.Add(rows[i][feature]);
        }

        values.Sort();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= Most)
        {
            return [.. distinct.Zip(distinct.Skip(1), (a, b) => (a + b) / 2)];
        }

        // Half of the cuts by quantile of all values, half by quantile of the distinct ones: most blocks are alike, and the rest matters.
        return [.. Enumerable.Range(1, Most / 2).Select(i => values[(int)((long)i * (values.Count - 1) / (Most / 2 + 1))])
            .Concat(Enumerable.Range(1, Most / 2).Select(i => distinct[(int)((long)i * (distinct.Length - 1) / (Most / 2 + 1))]))
            .Distinct().Order()];
    }
}
