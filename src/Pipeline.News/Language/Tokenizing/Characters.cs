using System.Globalization;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Kinds of characters, as the tokenizer and the sentence splitter see them.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Space, control and format characters: never part of a token's edge.</summary>
    public static bool IsBlank(char c) =>
        c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || IsFormat(c)));

    /// <summary>A letter, digit, combining mark or low line; a surrogate pair counts by what it encodes.</summary>
    public static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        if (char.IsSurrogate(c))
        {
            return IsWordPair(text, at);
        }

        return char.GetUnicodeCategory(c) is <= UnicodeCategory.LetterNumber and not UnicodeCategory.EnclosingMark;
    }

    /// <summary>A soft hyphen or joiner, which is inside a word where letters stand on both sides.</summary>
    public static bool IsFormat(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    public static bool IsOpeningMark(char c) => c is '(' or '[' or '{' or '“' or '‘' or '«' or '„' or '‚' or '‹' or '¿' or '¡';

    /// <summary>Marks that may follow a full stop and still belong to its sentence.</summary>
    public static bool IsClosingMark(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '›' or '\'';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒';

    /// <summary>Marks of which a run is one token: <c>--</c>, <c>***</c>, <c>====</c>.</summary>
    public static bool Repeats(char c) => c is '-' or '*' or '=' or '~' or '#' or '+' or '`' or '<' or '>' or '—' or '·';

    private static bool IsWordPair(ReadOnlySpan<char> text, int at)
    {
        if (char.IsLowSurrogate(text[at]))
        {
            at--;
        }

        return at >= 0 && at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])
            && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])) is <= UnicodeCategory.LetterNumber
                and not UnicodeCategory.EnclosingMark;
    }
}
