using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Tagging;

/// <summary>What the models see of a word, hashed once. Digits count as 0, curly apostrophes as straight ones.</summary>
internal struct WordFeatures
{
    public ulong Form;
    public ulong Lower;
    public ulong Shape;
    public ulong Prefix2;
    public ulong Prefix3;
    public ulong Suffix1;
    public ulong Suffix2;
    public ulong Suffix3;
    public ulong Suffix4;
    public ulong Space;

    /// <summary>Class of the tags that the word had in training; 0 for rare and unknown words.</summary>
    public byte Lexicon;

    /// <summary>1 + the tag of a frequent word that has no other; 0 for all others.</summary>
    public byte FixedTag;

    /// <summary>Stands before the first and behind the last word.</summary>
    public static readonly WordFeatures Edge = new() { Form = 1, Lower = 1, Shape = 1, Suffix3 = 1, Lexicon = 255 };

    /// <param name="spaced">A space or the sentence's start stands before the word.</param>
    /// <param name="capitals">The whole sentence is in capitals, so that they say nothing.</param>
    public static WordFeatures Of(ReadOnlySpan<char> word, bool spaced, bool capitals)
    {
        Span<char> lower = stackalloc char[64];
        var length = Math.Min(word.Length, lower.Length);
        var form = 0x2545F4914F6CDD1DUL;
        for (var i = 0; i < length; i++)
        {
            var c = Normalized(word[i]);
            form = FeatureHash.Next(form, c);
            lower[i] = c < 128 ? (char)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c);
        }

        lower = lower[..length];
        var hash = FeatureHash.Of(lower);
        return new()
        {
            Form = capitals ? hash : form,
            Lower = hash,
            Shape = ShapeOf(word[..length], capitals),
            Prefix2 = FeatureHash.Of(lower[..Math.Min(2, length)]),
            Prefix3 = FeatureHash.Of(lower[..Math.Min(3, length)]),
            Suffix1 = FeatureHash.Of(lower[^1..]),
            Suffix2 = FeatureHash.Of(lower[Math.Max(0, length - 2)..]),
            Suffix3 = FeatureHash.Of(lower[Math.Max(0, length - 3)..]),
            Suffix4 = FeatureHash.Of(lower[Math.Max(0, length - 4)..]),
            Space = spaced ? 1UL : 0UL,
        };
    }

    public delegate ReadOnlySpan<char> FormAt(int index);

    /// <summary>Fills a sentence: two edges, <paramref name="count"/> words, two edges.</summary>
    public static void Fill(Span<WordFeatures> words, int count, FormAt form, Func<int, bool> spaced)
    {
        var capitals = InCapitals(count, form);
        words[0] = words[1] = words[count + 2] = words[count + 3] = Edge;
        for (var i = 0; i < count; i++)
        {
            words[i + 2] = Of(form(i), spaced(i), capitals);
        }
    }

    /// <summary>At least three words of two letters, and no small letter among them.</summary>
    private static bool InCapitals(int count, FormAt form)
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

    private static char Normalized(char c) => c switch
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
