using System.Text.RegularExpressions;

namespace Pipeline.News.Reading;

/// <summary>
/// What a set of frames says to those who see none. It mostly asks for another browser; some papers put the article there, and
/// then the page is read as if it had no frames.
/// </summary>
internal static partial class NoFrames
{
    /// <summary>In characters, markup among them; a notice and its link are shorter.</summary>
    private const int ShortestArticle = 400;

    public static string Open(string html)
    {
        var at = html.IndexOf("<noframes", StringComparison.OrdinalIgnoreCase);
        var end = at < 0 ? -1 : html.IndexOf("</noframes", at, StringComparison.OrdinalIgnoreCase);
        return end - at > ShortestArticle && html.LastIndexOf("<frameset", at, StringComparison.OrdinalIgnoreCase) >= 0 ? Tags().Replace(html, "") : html;
    }

    [GeneratedRegex("</?(?:frameset|frame|noframes)(?:[ \n][^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
