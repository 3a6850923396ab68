using Pipeline.News.Cleaning.Html;
using Pipeline.News.Reading;

namespace Pipeline.News.Cleaning;

/// <summary>Cleans web pages.</summary>
public static class HtmlCleaner
{
    public static Outcome<CleanText> Clean(HtmlDocument document)
    {
        var page = PageFlattener.Flatten(document.Dom);
        var facts = PageFacts.Of(page);
        var body = BodyChooser.Choose(facts, BodyModel.Default.Probabilities(facts));
        var rules = new RuleNamer(facts, body);
        var builder = new CleanTextBuilder();
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            ref readonly var block = ref page.Blocks[i];
            ref readonly var box = ref page.Boxes[block.Box];
            var text = page.TextOf(block).ToString().Normalize();
            if (body[i])
            {
                builder.Keep(text, Role(box));
            }
            else
            {
                builder.Drop(text, rules.Name(i));
            }
        }

        return builder.IsEmpty ? new Rejection(RejectionCode.NoArticle, "This page has no paragraphs of text.") : builder.Build();
    }

    private static ParagraphRole Role(in Box box) =>
        HtmlTags.IsHeading(box.Tag) ? ParagraphRole.Heading
        : box.In(HtmlTag.Item) ? ParagraphRole.ListItem
        : box.In(HtmlTag.Blockquote) ? ParagraphRole.Quote
        : ParagraphRole.Paragraph;
}
