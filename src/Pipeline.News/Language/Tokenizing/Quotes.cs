using System.Collections.Frozen;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Tells apostrophes from single quotation marks.</summary>
internal static class Quotes
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/elisions");

    /// <summary><c>'em</c>, <c>'90s</c>: the apostrophe stands for what was left out.</summary>
    public static bool IsElision(ReadOnlySpan<char> text, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text[(apostrophe + 1)..end];
        if (word is [>= '0' and <= '9', >= '0' and <= '9'] or [>= '0' and <= '9', '0', 's'])
        {
            return end >= text.Length || !Characters.IsApostrophe(text[end]);
        }

        return Elisions.Contains(word) && (end >= text.Length || !Characters.IsApostrophe(text[end]) || word is "n");
    }

    /// <summary><c>goin'</c> and <c>'n'</c> keep their apostrophes; for all other words the apostrophe behind them is a token.</summary>
    public static int TakePlainApostrophe(ReadOnlySpan<char> text, int start, int end)
    {
        if (end < text.Length && Characters.IsApostrophe(text[end]) && text[start..end] is "'n" or "’n")
        {
            return end + 1;
        }

        var elided = end - start >= 4 && end < text.Length && Characters.IsApostrophe(text[end]) && text[end - 1] == 'n' && text[end - 2] == 'i'
            && (end + 1 >= text.Length || text[end + 1] == ' ') && text[start..end] is "goin" or "doin" or "comin" or "lookin" or "nothin" or "talkin";
        return elided ? end + 1 : end;
    }
}
