using System.Text;

namespace Pipeline.News.Reading.LinkedData;

/// <summary>The text of an <c>articleBody</c>.</summary>
internal static class ArticleBodyText
{
    /// <summary>Tags that some sites leave in the value become line breaks or, within a line, go.</summary>
    public static string WithoutTags(string text)
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
