using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Looks the words of class and id names up in <c>Lexicons/hints.txt</c>.</summary>
internal static class HintLexicon
{
    // Letters: longer than the longest line of the lexicon; what follows in a longer word is not looked up.
    private const int LongestWord = 24;
    private const int ShortestPrefix = 3;

    private static readonly (FrozenDictionary<string, BoxHints> Words, FrozenDictionary<string, BoxHints> Prefixes) Lexicon = Load();

    private static readonly FrozenDictionary<string, BoxHints>.AlternateLookup<ReadOnlySpan<char>> Words = Lexicon.Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, BoxHints>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Lexicon.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The hints of all words in <paramref name="names"/>, for example the value of a class attribute.</summary>
    public static BoxHints Of(ReadOnlySpan<char> names)
    {
        Span<char> word = stackalloc char[LongestWord];
        var hints = BoxHints.None;
        var length = 0;
        var before = ' ';
        // Only the start is read: generated class lists can be very long, and what they mean comes first.
        for (var i = 0; i < Math.Min(names.Length, 400); i++)
        {
            var c = names[i];
            if (!char.IsAsciiLetter(c) || (char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before)))
            {
                hints |= OfWord(word[..length]);
                length = 0;
            }

            if (char.IsAsciiLetter(c) && length < LongestWord)
            {
                word[length++] = char.ToLowerInvariant(c);
            }

            before = c;
        }

        return hints | OfWord(word[..length]);
    }

    private static BoxHints OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return BoxHints.None;
        }

        if (Words.TryGetValue(word, out var hints))
        {
            return hints;
        }

        for (var length = word.Length; length >= ShortestPrefix; length--)
        {
            if (Prefixes.TryGetValue(word[..length], out hints))
            {
                return hints;
            }
        }

        return BoxHints.None;
    }

    private static (FrozenDictionary<string, BoxHints> Words, FrozenDictionary<string, BoxHints> Prefixes) Load()
    {
        var words = new Dictionary<string, BoxHints>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, BoxHints>(StringComparer.Ordinal);
        foreach (var (section, entry) in LexiconSections.Read("Cleaning/Html/Lexicons/hints"))
        {
            var (to, key) = entry.EndsWith('*') ? (prefixes, entry[..^1]) : (words, entry);
            to[key] = to.GetValueOrDefault(key) | Enum.Parse<BoxHints>(section);
        }

        return (words.ToFrozenDictionary(StringComparer.Ordinal), prefixes.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
