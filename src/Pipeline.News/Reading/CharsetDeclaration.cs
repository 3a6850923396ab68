using System.Buffers;
using System.Text;
using Pipeline.News.Reading.Encodings;

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
            && LegacyEncodings.ByName(named) is { } encoding)
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
            if (Value(head.AsSpan(at, close - at), "charset") is { } charset && LegacyEncodings.ByName(charset) is { } found)
            {
                return found;
            }

            at = close;
        }

        return null;
    }

    /// <summary>The language that the page's root names; null where it names none.</summary>
    public static string? Language(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Inspected)]);
        var at = head.IndexOf("<html", StringComparison.OrdinalIgnoreCase);
        var close = at < 0 ? -1 : head.IndexOf('>', at);
        return close < 0 ? null : Value(head.AsSpan(at, close - at), " lang") ?? Value(head.AsSpan(at, close - at), "xml:lang");
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
}
