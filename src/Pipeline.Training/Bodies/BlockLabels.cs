using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.Training.Bodies;

/// <summary>Finds each block's words in the annotated body: how much of the block is body.</summary>
internal static class BlockLabels
{
    // Four words in a row are rarely the same by chance in one article.
    private const int Run = 4;

    public static float[] Of(Page page, string gold)
    {
        var body = Words(gold);
        var runs = new Dictionary<ulong, List<int>>();
        for (var i = 0; i + Run <= body.Count; i++)
        {
            var key = Key(body, i, Run);
            (runs.TryGetValue(key, out var places) ? places : runs[key] = []).Add(i);
        }

        var labels = new float[page.Blocks.Length];
        var places2 = new int[page.Blocks.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var words = Words(page.TextOf(page.Blocks[i]).ToString());
            places2[i] = -1;
            if (words.Count >= Run)
            {
                (labels[i], places2[i]) = Long(words, runs);
            }
        }

        Short(page, body, labels, places2);
        return labels;
    }

    /// <summary>Share of the block's runs of words that the body has; and where its last run stands there.</summary>
    private static (float Share, int Place) Long(List<ulong> words, Dictionary<ulong, List<int>> runs)
    {
        var (hits, place) = (0, -1);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            if (runs.TryGetValue(Key(words, i, Run), out var places))
            {
                hits++;
                place = places[0] + Run;
            }
        }

        var share = hits / (float)(words.Count - Run + 1);
        return (share, share > 0.7f ? place : -1);
    }

    /// <summary>Blocks of one to three words are body when the body has them between the long blocks around them.</summary>
    private static void Short(Page page, List<ulong> body, float[] labels, int[] places)
    {
        var next = new int[places.Length + 1];
        next[^1] = -1;
        for (var i = places.Length - 1; i >= 0; i--)
        {
            next[i] = places[i] >= 0 ? places[i] : next[i + 1];
        }

        var last = -1;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0)
            {
                last = places[i];
                continue;
            }

            var words = Words(page.TextOf(page.Blocks[i]).ToString());
            if (words.Count is 0 or >= Run || (last < 0 && next[i] < 0))
            {
                continue;
            }

            var from = last < 0 ? Math.Max(0, next[i] - 150) : Math.Max(0, last - Run);
            var to = next[i] < last ? from + 60 : next[i];
            var found = Find(body, words, from, Math.Min(body.Count, Math.Min(to, from + 150)));
            labels[i] = found >= 0 ? 1 : 0;
            last = found >= 0 && last >= 0 ? found + words.Count : last;
        }
    }

    private static int Find(List<ulong> body, List<ulong> words, int from, int to)
    {
        for (var i = from; i + words.Count <= to; i++)
        {
            if (Key(body, i, words.Count) == Key(words, 0, words.Count))
            {
                return i;
            }
        }

        return -1;
    }

    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        WordHashes.Of(text.Normalize(), words);
        return words;
    }

    private static ulong Key(List<ulong> words, int at, int count)
    {
        var key = 17UL;
        for (var i = at; i < at + count; i++)
        {
            key = (key * 1000003) ^ words[i];
        }

        return key;
    }
}
