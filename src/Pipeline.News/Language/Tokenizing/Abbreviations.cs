using System.Collections.Frozen;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Words whose full stop is their own.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/titles");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/abbreviations");

    /// <param name="word">Without its full stop.</param>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <param name="word">Without its full stop.</param>
    /// <param name="after">The text after the full stop.</param>
    public static bool IsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        if (IsInitials(word))
        {
            return true;
        }

        if (word is "v")
        {
            return true;
        }

        if (word.Length == 1)
        {
            return char.IsUpper(word[0]) && (word[0] != 'I' || IsInitials(NextWord(after)));
        }

        if (word.Equals("no", StringComparison.OrdinalIgnoreCase) || word.Equals("nos", StringComparison.OrdinalIgnoreCase))
        {
            return NextWord(after) is [>= '0' and <= '9', ..];
        }

        return (Titles.Contains(word) || Others.Contains(word)) && !StartsLowerCaseWord(word);
    }

    /// <summary><c>U.S</c>, <c>a.m</c>: letters with full stops between them.</summary>
    public static bool IsInitials(ReadOnlySpan<char> word) => word.Length >= 3 && word[1] == '.' && char.IsLetter(word[0]);

    // "the ill.", "one min.": lower case, the word itself is likelier than the abbreviation of a state or month.
    private static bool StartsLowerCaseWord(ReadOnlySpan<char> word) =>
        word is "ill" or "mass" or "wed" or "wash" or "pa" or "ma" or "op" or "mar" or "ark" or "miss" or "ore" or "rev" or "gen" or "hon"
            or "ms" or "mr" or "prop" or "tel" or "temp" or "min" or "sec" or "rep" or "pop" or "al" or "del" or "ca" or "la" or "ind";

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> after)
    {
        var start = 0;
        while (start < after.Length && start < 3 && Characters.IsBlank(after[start]))
        {
            start++;
        }

        var end = start;
        while (end < after.Length && end - start < 8 && !Characters.IsBlank(after[end]))
        {
            end++;
        }

        return after[start..end];
    }
}
