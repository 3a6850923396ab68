using System.Net;
using System.Text;

namespace Pipeline.News.Reading;

/// <summary>
/// A page that was escaped twice (<c>&amp;amp;quot;</c>) shows its readers <c>&amp;quot;</c>, which nobody writes. Escaped brackets are left alone,
/// and so is a page that shows code: there somebody may well mean the entity itself.
/// </summary>
internal static class DoubleEscapes
{
    private const string Ampersand = "&amp;";

    /// <summary>In characters; the longest names in use, <c>thetasym</c> and <c>#x1F600</c>, have eight and seven.</summary>
    private const int LongestName = 8;

    private static readonly string[] CodeElements = ["<code", "<pre", "<kbd", "<samp", "<xmp"];

    /// <summary>The same string where nothing is escaped twice.</summary>
    public static string Undo(string html)
    {
        StringBuilder? mended = null;
        var copied = 0;
        for (var at = html.IndexOf(Ampersand, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Ampersand, at + Ampersand.Length, StringComparison.Ordinal))
        {
            if (!IsEntity(html.AsSpan(at + Ampersand.Length)))
            {
                continue;
            }

            if (mended is null && CodeElements.Any(code => html.Contains(code, StringComparison.OrdinalIgnoreCase)))
            {
                return html;
            }

            mended ??= new StringBuilder(html.Length);
            mended.Append(html, copied, at + 1 - copied);
            copied = at + Ampersand.Length;
        }

        return mended is null ? html : mended.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary><c>quot;</c>, <c>#8217;</c>; not the <c>lt;</c> of markup that is shown.</summary>
    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestName + 1)].IndexOf(';');
        if (end < 2 || rest[..end] is "lt" or "gt" or "#60" or "#62")
        {
            return false;
        }

        foreach (var c in rest[..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
            {
                return false;
            }
        }

        var entity = string.Concat("&", rest[..(end + 1)]);
        return WebUtility.HtmlDecode(entity) != entity;
    }
}
