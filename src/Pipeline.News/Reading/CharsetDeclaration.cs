using System.Buffers;
using System.Text;

namespace Pipeline.News.Reading;

/// <summary>The encoding that a page declares in <c>&lt;meta&gt;</c> or in its XML declaration.</summary>
internal static class CharsetDeclaration
{
    /// <summary>The HTML standard looks at the first 1024 bytes; pages that put scripts first declare it later.</summary>
    private const int Inspected = 16 * 1024;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';/>");

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Inspected)]);
        if (head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal)
            && head.IndexOf("?>", StringComparison.Ordinal) is var end and > 0
            && Value(head.AsSpan(0, end), "encoding") is { } named
            && ByName(named) is { } encoding)
        {
            return encoding;
        }

        var at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var close = head.IndexOf('>', at);
            if (close < 0)
            {
                return null;
            }

            // Both <meta charset="x"> and <meta http-equiv="Content-Type" content="text/html; charset=x">.
            if (Value(head.AsSpan(at, close - at), "charset") is { } charset && ByName(charset) is { } found)
            {
                return found;
            }

            at = close;
        }

        return null;
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
        {
            return null;
        }

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var length = rest.IndexOfAny(ValueEnds);
        return (length < 0 ? rest : rest[..length]).ToString();
    }

    /// <summary>Labels as browsers read them: Latin-1 and ASCII mean Windows-1252, GB 2312 means its superset.</summary>
    private static Encoding? ByName(string name)
    {
        var known = name.ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" or "LATIN-1" or "ISO8859-1" or "US-ASCII" or "ASCII" => "windows-1252",
            "GB2312" or "GBK" or "GB_2312-80" or "X-GBK" => "gb18030",
            "ISO-8859-9" => "windows-1254",
            "TIS-620" or "ISO-8859-11" => "windows-874",
            "KS_C_5601-1987" => "euc-kr",
            "X-SJIS" or "SHIFT-JIS" => "shift_jis",
            "UTF8" => "utf-8",
            // A page that says so in ASCII bytes cannot be in it; and UTF-7 hides markup.
            "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UTF-32" or "UTF-7" => "utf-8",
            _ => name,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
