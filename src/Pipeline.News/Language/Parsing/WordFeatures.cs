using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>What the parser sees of a word by itself: the names of its form, endings, beginnings and shape. Digits count as 0, curly marks as straight ones.</summary>
internal static class WordFeatures
{
    /// <summary>The word, three endings, two beginnings, the shape, and whether a space stands before it.</summary>
    public const int Count = 8;

    /// <summary>Of a longer word the rest is not looked at.</summary>
    public const int LongestWord = 64;

    public delegate ReadOnlySpan<char> FormAt(int index);

    /// <summary>A name of all that <see cref="Fill"/> looks at.</summary>
    public static ulong Key(ReadOnlySpan<char> word, bool spaced, bool capitals) =>
        FeatureHash.Mix(0, FeatureHash.Of(word), (spaced ? 1UL : 0) + (capitals ? 2UL : 0));

    /// <summary>The word in small letters and plain marks; returns its length.</summary>
    public static int Normalize(ReadOnlySpan<char> word, Span<char> lower)
    {
        var length = Math.Min(word.Length, LongestWord);
        for (var i = 0; i < length; i++)
        {
            lower[i] = char.ToLowerInvariant(Plain(word[i]));
        }

        return length;
    }

    /// <param name="lower">The word, normalized.</param>
    /// <param name="spaced">A space or the sentence's start stands before the word.</param>
    /// <param name="capitals">The whole sentence is in capitals, so that they say nothing.</param>
    public static void Fill(ReadOnlySpan<char> word, ReadOnlySpan<char> lower, bool spaced, bool capitals, Span<ulong> names)
    {
        names[0] = FeatureHash.Mix(1, FeatureHash.Of(lower));
        for (var length = 2; length <= 4; length++)
        {
            names[length - 1] = FeatureHash.Mix((ulong)length, FeatureHash.Of(lower[Math.Max(0, lower.Length - length)..]));
        }

        names[4] = FeatureHash.Mix(5, FeatureHash.Of(lower[..Math.Min(2, lower.Length)]));
        names[5] = FeatureHash.Mix(6, FeatureHash.Of(lower[..Math.Min(3, lower.Length)]));
        names[6] = FeatureHash.Mix(7, ShapeOf(word, capitals));
        names[7] = FeatureHash.Mix(8, spaced ? 1UL : 0);
    }

    /// <summary>At least three words of two letters, and no small letter among them.</summary>
    public static bool InCapitals(int count, FormAt form)
    {
        var words = 0;
        for (var i = 0; i < count; i++)
        {
            var word = form(i);
            foreach (var c in word)
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            words += word.Length > 1 && char.IsLetter(word[0]) ? 1 : 0;
        }

        return words >= 3;
    }

    private static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' => '\'',
        '“' or '”' or '«' or '»' or '„' => '"',
        '–' or '—' => '-',
        _ => c,
    };

    /// <summary>Runs of capitals, small letters, digits and marks, at most six.</summary>
    private static ulong ShapeOf(ReadOnlySpan<char> word, bool capitals)
    {
        ulong shape = 0;
        var last = 0UL;
        foreach (var c in word)
        {
            var kind = Kind(c, capitals);
            if (kind == last)
            {
                continue;
            }

            shape = (shape * 8) + kind;
            last = kind;
            if (shape >= 1 << 15)
            {
                break;
            }
        }

        return word.Length == 1 ? shape + 0x100000 : shape;
    }

    private static ulong Kind(char c, bool capitals)
    {
        if (char.IsDigit(c))
        {
            return 3;
        }

        if (char.IsLetter(c))
        {
            return !capitals && char.IsUpper(c) ? 1UL : 2UL;
        }

        return c switch
        {
            '-' or '–' or '—' => 4,
            '.' or ',' => 5,
            '\'' or '’' => 6,
            _ => 7,
        };
    }
}
