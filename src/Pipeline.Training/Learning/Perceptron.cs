namespace Pipeline.Training.Learning;

/// <summary>Averaged perceptron with sparse weights; a feature gets a row when it takes part in a mistake.</summary>
internal sealed class Perceptron(int classes)
{
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<Cell[]> _cells = [];
    private readonly List<int> _counts = [];
    private int _now;

    public int Classes { get; } = classes;

    /// <summary>Call once for every decision, right or wrong: weights are averaged over decisions.</summary>
    public void Tick() => _now++;

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                continue;
            }

            foreach (ref readonly var cell in _cells[row].AsSpan(0, _counts[row]))
            {
                scores[cell.Class] += cell.Weight;
            }
        }
    }

    /// <summary>Index of the highest score, of equals the first.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                row = _cells.Count;
                _rows.Add(feature, row);
                _cells.Add(new Cell[2]);
                _counts.Add(0);
            }

            Change(row, right, 1);
            Change(row, wrong, -1);
        }
    }

    /// <summary>The mean of several perceptrons' averages, in the order in which the features came up.</summary>
    public static IEnumerable<(ulong Feature, (int Class, double Weight)[] Weights)> Mean(IReadOnlyList<Perceptron> perceptrons)
    {
        var sums = new Dictionary<ulong, (int Class, double Weight)[]>();
        foreach (var (feature, weights) in perceptrons.SelectMany(p => p.Averages()))
        {
            sums[feature] = sums.TryGetValue(feature, out var others) ? Sum(others, weights) : weights;
        }

        return sums.Select(s => (s.Key, Array.ConvertAll(s.Value, w => (w.Class, w.Weight / perceptrons.Count))));
    }

    /// <summary>The averages, in the order in which the features came up.</summary>
    private IEnumerable<(ulong Feature, (int Class, double Weight)[] Weights)> Averages()
    {
        foreach (var (feature, row) in _rows)
        {
            var weights = new (int, double)[_counts[row]];
            for (var i = 0; i < weights.Length; i++)
            {
                var cell = _cells[row][i];
                weights[i] = (cell.Class, (cell.Total + ((double)cell.Weight * (_now - cell.Since))) / Math.Max(1, _now));
            }

            yield return (feature, weights);
        }
    }

    private static (int Class, double Weight)[] Sum((int Class, double Weight)[] one, (int Class, double Weight)[] other) =>
        [.. one.Concat(other).GroupBy(w => w.Class, w => w.Weight).Select(g => (g.Key, g.Sum()))];

    private void Change(int row, int @class, int by)
    {
        var cells = _cells[row];
        var count = _counts[row];
        for (var i = 0; i < count; i++)
        {
            ref var cell = ref cells[i];
            if (cell.Class != @class)
            {
                continue;
            }

            cell.Total += (long)cell.Weight * (_now - cell.Since);
            cell.Since = _now;
            cell.Weight += by;
            return;
        }

        if (count == cells.Length)
        {
            Array.Resize(ref cells, count * 2);
            _cells[row] = cells;
        }

        cells[count] = new() { Class = (byte)@class, Weight = by, Since = _now };
        _counts[row] = count + 1;
    }

    private struct Cell
    {
        public long Total;
        public int Weight;
        public int Since;
        public byte Class;
    }
}
