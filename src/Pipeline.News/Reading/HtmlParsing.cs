using AngleSharp;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading;

/// <summary>The HTML standard's parsing, without what no later stage reads.</summary>
internal static class HtmlParsing
{
    /// <summary>
    /// Deeper elements become siblings: at many tags the parser looks through all open elements. Real pages stay below 60.
    /// </summary>
    private const int MaximumDepth = 500;

    private static readonly HtmlParserOptions Options = new()
    {
        IsScripting = false,
        IsKeepingSourceReferences = false,
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipProcessingInstructions = true,
        ShouldEmitAttribute = KeptAttributes.Emit,
        MaximumDepth = MaximumDepth,
    };

    public static PageTree Parse(string html)
    {
        html = MarkupDepth.Bound(html);
        try
        {
            return Parse(html, isPlain: false);
        }
        catch (CostlyMarkupException)
        {
            return Parse(html, isPlain: true);
        }
    }

    private static PageTree Parse(string html, bool isPlain)
    {
        var limits = new TreeLimits(html.Length);
        var templates = default(TemplateSkip);
        var isXml = html.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
        var context = BrowsingContext.New(new Configuration([new TreeFactory(limits)]));
        return new HtmlParser(Options, context).ParseDocument<PageTree, PageElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), Consume);

        TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
        {
            if (templates.Skips(ref token) || (isXml && EmptyElements.Is(ref token)))
            {
                return TokenConsumptionResult.Continue;
            }

            if (isPlain)
            {
                PlainMarkup.Rename(ref token);
            }

            next(ref token);
            return limits.IsFull ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
        }
    }
}
