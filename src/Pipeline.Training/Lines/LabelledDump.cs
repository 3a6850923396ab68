using System.Text.RegularExpressions;
using Pipeline.News.Cleaning.Text.Lines;

namespace Pipeline.Training.Lines;

/// <summary>The lines of a text dump, and which of them are body according to an annotator's clean text.</summary>
/// <param name="Site">Host of the page; folds are split by it.</param>
internal sealed partial record LabelledDump(string Id, string Site, string Gold, string[] Lines, bool[] IsBody)
{
    // Four words in a row are rarely the same by chance in one article.
    private const int Shingle = 4;

    public static LabelledDump Create(string id, string site, string gold, string text)
    {
        var lines = LineSplitter.Split(text).Select(l => text[l.Start..l.End]).ToArray();
        return new LabelledDump(id, site, gold, lines, Align(Words(gold), lines));
    }

    public string Kept(bool[] kept) => string.Join('\n', Lines.Where((_, i) => kept[i]));

    public static string[] Words(string text)
    {
        var words = new List<string>();
        foreach (var match in WordPattern().EnumerateMatches(text))
        {
            words.Add(text.Substring(match.Index, match.Length));
        }

        return [.. words];
    }

    /// <summary>Long lines first, by their shingles; then short lines where the gold text has them between the same neighbours.</summary>
    private static bool[] Align(string[] gold, string[] lines)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Shingle <= gold.Length; i++)
        {
            var key = string.Join(' ', gold, i, Shingle);
            (places.TryGetValue(key, out var list) ? list : places[key] = []).Add(i);
        }

        var words = lines.Select(Words).ToArray();
        var at = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            at[i] = words[i].Length < 8 ? -1 : Place(words[i], places);
        }

        KeepLongestRising(at, words);
        var isBody = at.Select(a => a >= 0).ToArray();
        AlignShort(gold, words, at, isBody);
        return isBody;
    }

    private static int Place(string[] words, Dictionary<string, List<int>> places)
    {
        var (hits, first) = (0, -1);
        for (var i = 0; i + Shingle <= words.Length; i++)
        {
            if (places.TryGetValue(string.Join(' ', words, i, Shingle), out var list))
            {
                hits++;
                first = first < 0 ? Math.Max(0, list[0] - i) : first;
            }
        }

        return hits * 2 >= words.Length - Shingle + 1 ? first : -1;
    }

    /// <summary>Of lines that stand twice (a teaser, and the text itself), those stay whose order is the gold text's.</summary>
    private static void KeepLongestRising(int[] at, string[][] words)
    {
        var best = new int[at.Length];
        var from = new int[at.Length];
        var end = -1;
        for (var i = 0; i < at.Length; i++)
        {
            (best[i], from[i]) = (at[i] < 0 ? 0 : words[i].Length, -1);
            for (var j = 0; at[i] >= 0 && j < i; j++)
            {
                if (at[j] >= 0 && at[j] < at[i] && best[j] + words[i].Length > best[i])
                {
                    (best[i], from[i]) = (best[j] + words[i].Length, j);
                }
            }

            end = at[i] >= 0 && (end < 0 || best[i] >= best[end]) ? i : end;
        }

        var keep = new HashSet<int>();
        for (var i = end; i >= 0; i = from[i])
        {
            keep.Add(i);
        }

        for (var i = 0; i < at.Length; i++)
        {
            at[i] = keep.Contains(i) ? at[i] : -1;
        }
    }

    private static void AlignShort(string[] gold, string[][] words, int[] at, bool[] isBody)
    {
        var low = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (at[i] >= 0)
            {
                low = at[i] + (words[i].Length * 3 / 4);
                continue;
            }

            if (words[i].Length is 0 or >= 8)
            {
                continue;
            }

            var next = Array.FindIndex(at, i, a => a >= 0);
            var high = next >= 0 ? at[next] + 1 : Math.Min(gold.Length, low + 60);
            var found = low == 0 && next < 0 ? -1 : Find(gold, words[i], low, high);
            if (found >= 0)
            {
                isBody[i] = true;
                low = found + words[i].Length;
            }
        }
    }

    private static int Find(string[] gold, string[] words, int low, int high)
    {
        for (var i = low; i + words.Length <= Math.Min(gold.Length, high); i++)
        {
            if (gold.AsSpan(i, words.Length).SequenceEqual(words))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
