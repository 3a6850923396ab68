using System.Text;

namespace Pipeline.News.Reading;

/// <summary>
/// Takes tags out of pages that nest absurdly deep, before parsing: the parser looks through all open elements at many tags, so
/// its time grows with the square of the depth (25,000 levels of <c>div</c> and <c>span</c> took 5.7 s, 50,000 took 21 s).
/// </summary>
internal static class MarkupDepth
{
    // Levels: more than pages nest, and few enough that the square does not count: by the times above some ten milliseconds.
    private const int Limit = 1000;

    public static string Bound(string html)
    {
        var depth = 0;
        var from = 0;
        StringBuilder? bounded = null;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var change = DepthChange(html.AsSpan(at));
            if (change == 0)
            {
                continue;
            }

            if (Math.Max(depth, depth + change) > Limit)
            {
                bounded ??= new StringBuilder(html.Length);
                bounded.Append(html, from, at - from);
                var end = html.IndexOf('>', at);
                if (end < 0)
                {
                    return bounded.ToString();
                }

                at = end;
                from = end + 1;
            }

            depth = Math.Max(0, depth + change);
        }

        return bounded is null ? html : bounded.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>1 for a start tag, -1 for an end tag, 0 for what does not nest: void elements, and those whose end tag is often left out.</summary>
    private static int DepthChange(ReadOnlySpan<char> tag)
    {
        if (tag.Length < 3)
        {
            return 0;
        }

        var isEnd = tag[1] == '/';
        var name = tag[(isEnd ? 2 : 1)..];
        var length = 0;
        while (length < name.Length && length < 9 && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        if (length == 0 || !char.IsAsciiLetter(name[0]) || IsFlat(name[..length]))
        {
            return 0;
        }

        return isEnd ? -1 : 1;
    }

    private static bool IsFlat(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[9];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] is "area" or "base" or "br" or "circle" or "col" or "dd" or "dt" or "embed" or "hr" or "img" or "input" or "li" or "line"
            or "link" or "meta" or "option" or "p" or "param" or "path" or "polygon" or "rect" or "source" or "td" or "th" or "tr" or "track" or "use" or "wbr";
    }
}
