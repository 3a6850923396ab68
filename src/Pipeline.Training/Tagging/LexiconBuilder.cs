using Pipeline.News.Language.Tagging;
using Pipeline.Training.Learning;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Tagging;

/// <summary>Collects which tags each word has.</summary>
internal static class LexiconBuilder
{
    private const int LeastCount = 3;
    private const int FixedCount = 30;

    public static void Write(ModelWriter writer, IReadOnlyList<TreebankSentence> sentences, TagInventory tags)
    {
        var words = Count(sentences, tags);
        var classes = new Dictionary<string, byte>();
        var size = 16;
        while (size * 0.7 < words.Count)
        {
            size *= 2;
        }

        var keys = new uint[size];
        var classOf = new byte[size];
        var fixedTags = new byte[size];
        foreach (var (lower, counts) in words)
        {
            var total = counts.Sum(c => c.Count);
            if (total < LeastCount)
            {
                continue;
            }
            // Tags that the word has in at least a twentieth of its places.
            var name = string.Join(' ', counts.Where(c => c.Count * 20 >= total).Select(c => c.Tag).Order());
            if (!classes.TryGetValue(name, out var @class))
            {
                classes.Add(name, @class = (byte)Math.Min(254, classes.Count + 1));
            }

            var at = TagLexicon.Slot(lower) & (uint)(size - 1);
            while (keys[at] != 0)
            {
                at = (at + 1) & (uint)(size - 1);
            }

            keys[at] = TagLexicon.Key(lower);
            classOf[at] = @class;
            fixedTags[at] = (byte)(total >= FixedCount && counts.Length == 1 ? counts[0].Tag + 1 : 0);
        }

        writer.Int(size);
        writer.Array<uint>(keys);
        writer.Array<byte>(classOf);
        writer.Array<byte>(fixedTags);
    }

    private static List<(ulong Lower, (int Tag, int Count)[] Counts)> Count(IReadOnlyList<TreebankSentence> sentences, TagInventory tags) =>
        [.. sentences
            .SelectMany(s => s.Words)
            .Where(w => tags.Of(w) >= 0)
            .GroupBy(w => WordFeatures.Of(w.Form, spaced: true, capitals: false).Lower)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => (g.Key, g.GroupBy(tags.Of).Select(t => (t.Key, t.Count())).OrderByDescending(t => t.Item2).ToArray()))];
}
