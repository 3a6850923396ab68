namespace Pipeline.Training.Lines;

/// <summary>Precision and recall of a text by its four-word shingles; no precision where it is empty.</summary>
internal readonly record struct ShingleScore(double? Precision, double? Recall)
{
    public double F1 => Precision is { } p && Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : 0;

    public static ShingleScore Of(string gold, string found)
    {
        var (a, b) = (Shingles(gold), Shingles(found));
        var both = a.Sum(s => Math.Min(s.Value, b.GetValueOrDefault(s.Key)));
        var (all, kept) = (a.Values.Sum(), b.Values.Sum());
        return new ShingleScore(kept > 0 ? (double)both / kept : null, all > 0 ? (double)both / all : null);
    }

    public static ShingleScore Mean(IEnumerable<ShingleScore> scores)
    {
        var all = scores.ToArray();
        return new ShingleScore(all.Average(s => s.Precision), all.Average(s => s.Recall));
    }

    public override string ToString() => FormattableString.Invariant($"P {Precision:F4} R {Recall:F4} F1 {F1:F4}");

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
