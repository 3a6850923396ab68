using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Copies;

/// <summary>Hashes of the runs of words of a text, whatever its case and punctuation.</summary>
internal static class Shingles
{
    /// <summary>Five words in a row are seldom the same by chance; one changed word changes five runs.</summary>
    public const int Words = 5;

    /// <returns>One hash a run, in order; a text shorter than a run gives one hash of all its words.</returns>
    public static List<ulong> Of(ReadOnlySpan<char> text) => Read(text).ConvertAll(r => r.Run);

    /// <returns>Likewise; a run is quoted where all of its words stand in quotation marks, and telling where it has a number or a name.</returns>
    public static List<(ulong Run, bool IsQuoted, bool IsTelling)> Read(ReadOnlySpan<char> text)
    {
        var words = WordHashes(text);
        var runs = new List<(ulong, bool, bool)>(Math.Max(1, words.Count - Words + 1));
        for (var i = 0; i + Words <= words.Count || i == 0; i++)
        {
            var (hash, quoted, telling) = (Fnv1a.Basis, words.Count > 0, false);
            for (var w = i; w < Math.Min(i + Words, words.Count); w++)
            {
                hash = Mixed(hash ^ words[w].Hash);
                quoted &= words[w].IsQuoted;
                telling |= words[w].IsTelling;
            }

            runs.Add((hash, quoted, telling));
        }

        return runs;
    }

    /// <summary>One hash of all words in their order: equal for the same words.</summary>
    public static ulong Whole(ReadOnlySpan<char> text)
    {
        var hash = Fnv1a.Basis;
        foreach (var (word, _, _) in WordHashes(text))
        {
            hash = Mixed(hash ^ word);
        }

        return hash;
    }

    public static int CountWords(ReadOnlySpan<char> text) => WordHashes(text).Count;

    /// <returns>A word tells something where it has a digit, or a capital that does not only begin a sentence.</returns>
    private static List<(ulong Hash, bool IsQuoted, bool IsTelling)> WordHashes(ReadOnlySpan<char> text)
    {
        var words = new List<(ulong, bool, bool)>(text.Length / 6);
        var (hash, inWord, inQuote) = (0UL, false, false);
        var (tells, begins) = (false, true);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                tells = (inWord && tells) || char.IsDigit(c) || (!inWord && !begins && char.IsUpper(c));
                hash = Fnv1a.Step(inWord ? hash : Fnv1a.Basis, char.ToLowerInvariant(c));
                inWord = true;
                continue;
            }

            if (inWord)
            {
                words.Add((hash, inQuote, tells));
                (inWord, begins) = (false, false);
            }

            begins |= c is '.' or '!' or '?' or ':' or '\n';

            // A quotation of several paragraphs opens each of them anew.
            inQuote = c switch { '"' => !inQuote, '“' or '„' or '«' => true, '”' or '»' or '\n' => false, _ => inQuote };
        }

        if (inWord)
        {
            words.Add((hash, inQuote, tells));
        }

        return words;
    }

    /// <summary>Spreads every bit over all others (the finalizer of SplitMix64).</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9UL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebUL;
        return value ^ (value >> 31);
    }
}
