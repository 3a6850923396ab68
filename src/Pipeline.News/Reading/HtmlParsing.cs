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
        html = MarkupDepth.Bound(NoFrames.Open(UnclosedTitle.Close(DoubleEscapes.Undo(html))));
        return TryParse(html, mayHaveUnclosedQuotes: false) ?? TryParse(UnclosedQuotes.Close(html), mayHaveUnclosedQuotes: true)!;
    }

    /// <returns>Null at the first quote that is never closed, if that may not be.</returns>
    private static PageTree? TryParse(string html, bool mayHaveUnclosedQuotes)
    {
        try
        {
            return TryParse(html, mayHaveUnclosedQuotes, isPlain: false);
        }
        catch (CostlyMarkupException)
        {
            return TryParse(html, mayHaveUnclosedQuotes, isPlain: true);
        }
    }

    private static PageTree? TryParse(string html, bool mayHaveUnclosedQuotes, bool isPlain)
    {
        var swallows = false;
        var last = 0;
        var limits = new TreeLimits(html.Length);
        var templates = default(TemplateSkip);
        var isXml = html.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
        var context = BrowsingContext.New(new Configuration([new TreeFactory(limits)]));
        var tree = new HtmlParser(Options, context).ParseDocument<PageTree, PageElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), Consume);
        tree.Finish();
        // The tag whose quote is open at the end of the file was never given.
        return swallows || (!mayHaveUnclosedQuotes && !limits.IsFull && UnclosedQuotes.Stand(html.AsSpan(last))) ? null : tree;

        TokenConsumptionResult Consume(ref StructHtmlToken token, TokenConsumer next)
        {
            last = token.Position.Index;
            if (templates.Skips(ref token) || (isXml && EmptyElements.Is(ref token)))
            {
                return TokenConsumptionResult.Continue;
            }

            if (!mayHaveUnclosedQuotes && UnclosedQuotes.In(ref token))
            {
                swallows = true;
                return TokenConsumptionResult.Stop;
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
