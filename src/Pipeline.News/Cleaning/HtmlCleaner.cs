using Pipeline.News.Cleaning.Html;
using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans web pages.</summary>
public static class HtmlCleaner
{
    private const BoxHints Clutter = BoxHints.Ad | BoxHints.Author | BoxHints.Caption | BoxHints.Comments | BoxHints.Cookies | BoxHints.Footer
        | BoxHints.Menu | BoxHints.Newsletter | BoxHints.Popup | BoxHints.Related | BoxHints.Share | BoxHints.Sidebar | BoxHints.Paywall;

    public static Outcome<CleanText> Clean(HtmlDocument document)
    {
        var page = PageFlattener.Flatten(document.Dom);
        var main = MainBox.Find(page, Clutter);
        var body = Build(page, main, Clutter);
        body = body.Text.Length * 3 < page.Boxes[main].Chars ? Build(page, main, BoxHints.None) : body;
        return body.Paragraphs.IsEmpty ? new Rejection(RejectionCode.NoArticle, "This page has no paragraphs of text.") : body;
    }

    private static CleanText Build(Page page, int main, BoxHints clutter)
    {
        var builder = new CleanTextBuilder();
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            ref readonly var block = ref page.Blocks[i];
            ref readonly var box = ref page.Boxes[block.Box];
            var text = page.TextOf(block).ToString().Normalize();
            var rule = Rule(page, main, i, clutter);
            if (rule is null)
            {
                builder.Keep(text, Role(box));
            }
            else
            {
                builder.Drop(text, rule);
            }
        }

        return builder.Build();
    }

    private static string? Rule(Page page, int main, int index, BoxHints clutter)
    {
        ref readonly var block = ref page.Blocks[index];
        ref readonly var box = ref page.Boxes[block.Box];
        var hints = (box.Hints | box.Around) & clutter & ~page.Boxes[main].Hints & ~page.Boxes[main].Around;
        return box.Hidden ? DropRules.Hidden
            : box.Tag == HtmlTag.Heading1 ? DropRules.Headline
            : index < page.Boxes[main].FirstBlock || index >= page.Boxes[main].EndBlock ? DropRules.OutsideBody
            : box.In(HtmlTag.Nav) || box.In(HtmlTag.Form) || box.In(HtmlTag.Button) ? DropRules.Menu
            : box.In(HtmlTag.Figure) || box.In(HtmlTag.Caption) ? DropRules.Caption
            : hints != 0 ? DropRules.Related
            : block.LinkChars * 2 > block.Length ? DropRules.Related
            : null;
    }

    private static ParagraphRole Role(in Box box) =>
        HtmlTags.IsHeading(box.Tag) ? ParagraphRole.Heading
        : box.In(HtmlTag.Item) ? ParagraphRole.ListItem
        : box.In(HtmlTag.Blockquote) ? ParagraphRole.Quote
        : ParagraphRole.Paragraph;
}
