using System.Collections.Frozen;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Contracted words that are two tokens.</summary>
internal static class Clitics
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        EmbeddedWords.Numbers("Language/Tokenizing/Lexicons/contractions");

    /// <summary>Where the second token starts (<c>did|n't</c> 3, <c>Kerry|'s</c> 5, <c>can|not</c> 3); 0 if the word is one token.</summary>
    public static int Start(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOfAny('\'', '’');
        if (apostrophe <= 0)
        {
            return word.Length is >= 4 and <= 8 && Contractions.TryGetValue(word, out var first) ? first : 0;
        }

        var rest = word[(apostrophe + 1)..];
        if (rest.Equals("t", StringComparison.OrdinalIgnoreCase) && apostrophe > 1 && word[apostrophe - 1] is 'n' or 'N')
        {
            return apostrophe - 1;
        }

        if (rest.Equals("s", StringComparison.OrdinalIgnoreCase))
        {
            return IsDecade(word[..apostrophe]) ? 0 : apostrophe;
        }

        return rest.Length switch
        {
            1 => rest[0] is 'm' or 'M' or 'd' or 'D' ? apostrophe : 0,
            2 => rest.Equals("ll", StringComparison.OrdinalIgnoreCase) || rest.Equals("re", StringComparison.OrdinalIgnoreCase)
                || rest.Equals("ve", StringComparison.OrdinalIgnoreCase) ? apostrophe : 0,
            _ => 0,
        };
    }

    // 1980's, the '60's: a plural, not a possessive.
    private static bool IsDecade(ReadOnlySpan<char> word) => word.Length >= 2 && word[^1] == '0' && char.IsAsciiDigit(word[^2]);
}
