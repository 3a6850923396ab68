using Markdig.Syntax;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Markdown;

/// <summary>Blocks of HTML within Markdown: paragraphs, headings, lists, quotes and captions; boxes without any of these hold no text of the article.</summary>
internal static class HtmlFragment
{
    // Characters of one element: longer than any paragraph, so that nested boxes are not written out again and again.
    private const int LongestText = 20_000;

    public static IEnumerable<MarkdownBlock> Blocks(string html, HtmlBlockType type)
    {
        if (type is HtmlBlockType.Comment or HtmlBlockType.CData or HtmlBlockType.DocumentType or HtmlBlockType.ProcessingInstruction
            || HtmlParsing.Parse(html).Body is not { } body)
        {
            yield break;
        }

        var walk = new TreeWalk(body);
        while (walk.Next() is { } node)
        {
            if (node is PageElement element && KindOf(element.LocalName) is { } kind)
            {
                if (ElementText.Of(element, LongestText) is { Length: > 0 } text)
                {
                    yield return new MarkdownBlock(kind, text, []);
                }

                walk.Skip();
            }
            else if (node is PageElement { LocalName: "script" or "style" or "aside" or "nav" or "form" or "iframe" })
            {
                walk.Skip();
            }
        }
    }

    private static MarkdownKind? KindOf(string name) => name switch
    {
        "p" => MarkdownKind.Paragraph,
        "h1" => MarkdownKind.Title,
        "h2" or "h3" or "h4" or "h5" or "h6" => MarkdownKind.Heading,
        "li" => MarkdownKind.ListItem,
        "blockquote" => MarkdownKind.Quote,
        "figcaption" => MarkdownKind.Caption,
        "tr" => MarkdownKind.Row,
        _ => null,
    };
}
