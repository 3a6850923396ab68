using System.Buffers;
using System.Text;

namespace Pipeline.News.Reading;

/// <summary>One form for every text: line ends are <c>\n</c>, Unicode NFC, and no characters that show nothing and mean nothing.</summary>
internal static class CharacterCleanup
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\u00AD', '\u2028', '\u2029', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Unwanted))
        {
            text = Rewrite(text);
        }

        // Throws for half a surrogate pair; decoders have replaced those.
        return IsSurelyNormalized(text) || text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>
    /// True for characters that stand for themselves in NFC and that no character before them composes with; asking this first
    /// spares nearly every text the full test.
    /// </summary>
    private static bool IsSurelyNormalized(ReadOnlySpan<char> text)
    {
        int at;
        while ((at = text.IndexOfAnyExceptInRange('\0', '\u02FF')) >= 0)
        {
            if (text[at] is not (>= '\u2010' and <= '\u2027' or >= '\u2030' and <= '\u205E' or >= '\u20A0' and <= '\u20C0' or '\u2122'
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

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        int at;
        while ((at = rest.IndexOfAny(Unwanted)) >= 0)
        {
            clean.Append(rest[..at]);
            switch (rest[at])
            {
                case '\r' when at + 1 < rest.Length && rest[at + 1] == '\n':
                    break;
                case '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
            }

            rest = rest[(at + 1)..];
        }

        return clean.Append(rest).ToString();
    }
}
