using System.Runtime.InteropServices;
using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.Training.Bodies;

/// <summary>Body precision and recall: runs of four words, means over the pages; F1 of the two means.</summary>
internal readonly record struct BodyScore(double Precision, double Recall)
{
    // Runs of four words, so that words that agree by chance count nothing.
    private const int Run = 4;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public override string ToString() => $"P {Precision:F4} R {Recall:F4} F1 {F1:F4}";

    public static BodyScore Mean(IEnumerable<(double? Precision, double Recall)> pages)
    {
        var all = pages.ToArray();
        return new BodyScore(all.Where(p => p.Precision is not null).Average(p => p.Precision!.Value), all.Average(p => p.Recall));
    }

    /// <summary>Of one page; no precision where nothing was kept.</summary>
    public static (double? Precision, double Recall) Of(LabelledPage page, bool[] kept)
    {
        var words = new List<ulong>();
        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i])
            {
                WordHashes.Of(page.Facts.Page.TextOf(page.Facts.Page.Blocks[i]), words);
            }
        }

        var gold = new List<ulong>();
        WordHashes.Of(page.Gold, gold);
        var (wanted, given) = (Runs(gold), Runs(words));
        var hits = 0.0;
        foreach (var (run, count) in given)
        {
            hits += Math.Min(count, wanted.GetValueOrDefault(run));
        }

        return (given.Count == 0 ? null : hits / given.Values.Sum(), wanted.Count == 0 ? 0 : hits / wanted.Values.Sum());
    }

    private static Dictionary<ulong, int> Runs(List<ulong> words)
    {
        var runs = new Dictionary<ulong, int>();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var key = 17UL;
            for (var j = i; j < i + Run; j++)
            {
                key = (key * 1000003) ^ words[j];
            }

            CollectionsMarshal.GetValueRefOrAddDefault(runs, key, out _)++;
        }

        return runs;
    }
}
