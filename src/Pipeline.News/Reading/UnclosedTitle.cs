using System.Text.RegularExpressions;

namespace Pipeline.News.Reading;

/// <summary>
/// A title that is never closed takes in the whole page. The standard has it so, and browsers show nothing; here it ends where
/// the next element of a head or body begins.
/// </summary>
internal static partial class UnclosedTitle
{
    private const string EndTag = "</title";

    public static string Close(string html)
    {
        var at = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return html;
        }

        var end = html.IndexOf(EndTag, at, StringComparison.OrdinalIgnoreCase);
        var next = Element().Match(html, at + 1);
        return next.Success && (end < 0 || next.Index < end) ? html.Insert(next.Index, EndTag + ">") : html;
    }

    [GeneratedRegex("""</?(?:head|body|meta|link|script|style|h[1-6]|p|div|table|main|article|section|header|nav|center)(?=[\s>])""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
