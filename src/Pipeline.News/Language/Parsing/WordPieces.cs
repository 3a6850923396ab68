using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Cuts a word into the pieces whose vectors are known, always taking the longest (the WordPiece vocabulary of BERT).</summary>
internal static class WordPieces
{
    /// <summary>A word of more pieces is cut to crumbs that tell nothing.</summary>
    public const int Most = 8;

    public static ulong Name(ReadOnlySpan<char> piece, bool continues) => Name(FeatureHash.Of(piece), continues);

    /// <summary>Writes the pieces' names; 0 where the word cannot be cut.</summary>
    /// <param name="lower">The word, normalized.</param>
    public static int Cut(ReadOnlySpan<char> lower, Predicate<ulong> known, Span<ulong> names)
    {
        var count = 0;
        for (var start = 0; start < lower.Length; count++)
        {
            var length = count < Most ? Longest(lower[start..], start > 0, known, out names[count]) : 0;
            if (length == 0)
            {
                return 0;
            }

            start += length;
        }

        return count;
    }

    private static int Longest(ReadOnlySpan<char> rest, bool continues, Predicate<ulong> known, out ulong name)
    {
        name = 0;
        var longest = 0;
        for (var length = 1; length <= rest.Length; length++)
        {
            var candidate = Name(rest[..length], continues);
            if (known(candidate))
            {
                (longest, name) = (length, candidate);
            }
        }

        return longest;
    }

    private static ulong Name(ulong hash, bool continues) => FeatureHash.Mix(continues ? 10UL : 9UL, hash);
}
