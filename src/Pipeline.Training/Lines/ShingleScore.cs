namespace Pipeline.Training.Lines;

/// <summary>Precision and recall of texts by their four-word shingles, means over documents.</summary>
internal sealed class ShingleScore
{
    private readonly List<double> _precision = [];
    private readonly List<double> _recall = [];

    public void Add(string gold, string found)
    {
        var (a, b) = (Shingles(gold), Shingles(found));
        var both = a.Sum(s => Math.Min(s.Value, b.GetValueOrDefault(s.Key)));
        var (all, kept) = (a.Values.Sum(), b.Values.Sum());
        if (kept > 0)
        {
            _precision.Add((double)both / kept);
        }

        if (all > 0)
        {
            _recall.Add((double)both / all);
        }
    }

    public override string ToString()
    {
        var (p, r) = (_precision.Average(), _recall.Average());
        return FormattableString.Invariant($"P {p:F4} R {r:F4} F1 {2 * p * r / (p + r):F4}");
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = LabelledDump.Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - 3); i++)
        {
            var key = string.Join(' ', words, i, Math.Min(4, words.Length - i));
            if (key.Length > 0)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return counts;
    }
}
