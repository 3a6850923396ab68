namespace Pipeline.News.Texts;

/// <summary>Unicode NFC, in which a letter with its accent is one character.</summary>
internal static class NormalForm
{
    /// <summary>Of any characters whatever; those that stand for nothing are repaired first.</summary>
    public static string Of(string text)
    {
        if (IsSurely(text))
        {
            return text;
        }

        text = UnicodeRepair.Of(text);
        return text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>
    /// True for characters that stand for themselves in NFC and that no character before them composes with; asking this first
    /// spares nearly every text the full test.
    /// </summary>
    public static bool IsSurely(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAnyExceptInRange('\0', '\u02FF')) >= 0)
        {
            if (text[at] is >= '\uD83C' and <= '\uD83E' && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                // Emoji and the symbols beside them.
                at++;
            }
            else if (text[at] is not (>= '\u200B' and <= '\u2027' or >= '\u202A' and <= '\u205E' or >= '\u2190' and <= '\u2328' or >= '\u232B' and <= '\u2ADB' or >= '\u20A0' and <= '\u20C0' or '\u2122' or '\uFE0F'
                or >= '\u0400' and <= '\u0482' or >= '\u0620' and <= '\u064A' or >= '\u05D0' and <= '\u05EA' or >= '\u3001' and <= '\u3029'
                or >= '\u3041' and <= '\u3096' or >= '\u30A1' and <= '\u30FA' or >= '\u4E00' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3'
                or >= '\uFF01' and <= '\uFF5E'))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        return true;
    }
}
