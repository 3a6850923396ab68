using System.Collections.Frozen;

namespace Pipeline.News.Language.Tokenizing;

/// <summary>Web and e-mail addresses are one token.</summary>
internal static class WebAddress
{
    // What goes on longer is no address that somebody could copy; it is cut into words.
    private const int Longest = 512;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        EmbeddedWords.Words("Language/Tokenizing/Lexicons/top-level-domains");

    /// <summary>A cheap look at the character where a word ended: can the word be the start of an address?</summary>
    public static bool MayContinue(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end] is '.' or '@' or ':' or '/' or '-' or '+' or '%' && !Characters.IsBlank(text[end + 1]);

    /// <summary>Where the address ends; <paramref name="wordEnd"/> if there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int wordEnd)
    {
        var limit = Math.Min(text.Length, start + Longest);
        var end = wordEnd;
        while (end < limit && IsAddress(text[end]))
        {
            end++;
        }

        while (end > wordEnd && text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '’' or ')' or '-')
        {
            end--;
        }

        var address = text[start..end];
        if (address.Contains("://", StringComparison.Ordinal) || address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || IsMail(address))
        {
            return end;
        }

        return HostEnd(text, start, end) is var host && host > wordEnd ? host : wordEnd;
    }

    private static bool IsAddress(char c) => c > ' ' && c < '\u007F' && c is not ('<' or '>' or '"' or '(' or '[' or ']' or '{' or '}' or '|' or '\\');

    private static bool IsMail(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        return at > 0 && address[(at + 1)..].IndexOf('.') > 0;
    }

    /// <summary><c>example.com/path</c>: a known ending after a dot, followed by the address's end or a slash.</summary>
    private static int HostEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var host = start;
        while (host < end && (char.IsAsciiLetterOrDigit(text[host]) || text[host] is '.' or '-'))
        {
            host++;
        }

        var dot = text[start..host].LastIndexOf('.');
        if (dot < 2 || !Endings.Contains(text[(start + dot + 1)..host]) || char.IsUpper(text[host - 1]))
        {
            return start;
        }

        return host < end && text[host] == '/' ? end : host;
    }
}
