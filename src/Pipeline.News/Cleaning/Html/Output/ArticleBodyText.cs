using System.Globalization;
using System.Text;

namespace Pipeline.News.Cleaning.Html.Output;

/// <summary>Takes the text of <c>articleBody</c> out of JSON-LD without parsing the rest, so that broken JSON does not matter.</summary>
internal static class ArticleBodyText
{
    public static string? Find(string json)
    {
        var at = json.IndexOf("\"articleBody\"", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        at = json.IndexOf(':', at + 13);
        at = at < 0 ? -1 : json.IndexOf('"', at);
        return at < 0 ? null : Unescape(json.AsSpan(at + 1));
    }

    /// <summary>Up to the closing quote; tags that some sites leave in the value become line breaks or, within a line, go.</summary>
    private static string Unescape(ReadOnlySpan<char> value)
    {
        var text = new StringBuilder(Math.Min(value.Length, 32 * 1024));
        for (var i = 0; i < value.Length && value[i] != '"'; i++)
        {
            var c = value[i];
            if (c != '\\' || i + 1 == value.Length)
            {
                text.Append(c);
                continue;
            }

            c = value[++i];
            if (c == 'u' && i + 4 < value.Length && ushort.TryParse(value.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
                continue;
            }

            text.Append(c switch { 'n' => '\n', 'r' or 't' => ' ', _ => c });
        }

        return WithoutTags(text.ToString());
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            plain.Append(text, at, (close < 0 ? text.Length : open) - at);
            plain.Append(close >= 0 && IsInline(text.AsSpan(open + 1, close - open - 1)) ? "" : "\n");
            at = close < 0 ? text.Length : close + 1;
        }

        return plain.ToString();
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(" /\n");
        return (end < 0 ? name : name[..end]) is "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "sup" or "sub" or "font";
    }
}
