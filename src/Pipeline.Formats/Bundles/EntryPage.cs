using System.Net;
using System.Text.RegularExpressions;
using Pipeline.Formats.Writing;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>An entry of a feed or of a data file as a page or a text, with what the entry says of it beside.</summary>
internal static partial class EntryPage
{
    /// <summary>In characters of text. Summaries that feeds give for an article end sooner; the shortest news has three sentences.</summary>
    private const int ShortestArticle = 300;

    // "Continue reading on our site…": what says that a text was cut stands in its last words.
    private const int LongestMark = 40;

    public static Outcome<SourceBlob> Of(string path, string content, bool isHtml, SourceEvidence evidence)
    {
        var text = isHtml ? WebUtility.HtmlDecode(Tags().Replace(content, " ")).Trim() : content.Trim();
        if (text.Length < ShortestArticle || Truncated().IsMatch(text[^LongestMark..]))
        {
            var where = evidence.Url is { } url ? $" Add the page that it links to: {url}" : "";
            return new Rejection(RejectionCode.NoArticle, (text.Length == 0 ? "There is no text in this entry." : "There is only a teaser in this entry, not the article.") + where);
        }

        var blob = new SourceBlob(path, default);
        return isHtml
            ? ExtractedText.Of(blob, FileKind.Html, $"<!doctype html><html><body><article>{Heading(evidence.Title)}{content}</article></body></html>", evidence)
            : ExtractedText.Of(blob, FileKind.Text, content, evidence);
    }

    /// <summary>Whether a text that nobody calls a page has the tags of one.</summary>
    public static bool IsHtml(string content) => HasTags().IsMatch(content);

    private static string Heading(string? title) => title is null ? "" : $"<h1>{WebUtility.HtmlEncode(title)}</h1>";

    [GeneratedRegex("<(?:p|br|div|h[1-6]|ul|ol|blockquote|article)[ >/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasTags();

    [GeneratedRegex("<[^<>]{0,4000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    /// <summary>As services cut texts: <c>… [+1234 chars]</c>, <c>[…]</c>.</summary>
    [GeneratedRegex(@"(?:\[(?:\+\d{1,7} chars|…|\.\.\.)\]|…)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Truncated();
}
