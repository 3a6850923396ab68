using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.News.Reading;

/// <summary>The HTML standard's parsing, without what no later stage reads.</summary>
internal static class HtmlParsing
{
    /// <summary>
    /// Deeper elements become siblings, so that nothing which walks the tree recursively can exhaust the stack. Real pages stay
    /// below 60.
    /// </summary>
    private const int MaximumDepth = 500;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        IsKeepingSourceReferences = false,
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        MaximumDepth = MaximumDepth,
    };

    public static IHtmlDocument Parse(string text) => new HtmlParser(Options).ParseDocument(MarkupDepth.Bound(text));
}
