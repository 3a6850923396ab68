using System.Text;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Rules;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Output;

/// <summary>Writes the blocks of the body as paragraphs, and the others as dropped.</summary>
internal static class BodyWriter
{
    /// <summary>Cells up to this size are values, and a row of them is one paragraph; longer ones are text set in columns.</summary>
    private const int LongestValue = 120;

    public static Outcome<CleanText> Write(PageFacts facts, bool[] body)
    {
        var deck = Standfirsts.Find(facts, body);
        var builder = new CleanTextBuilder();
        var rules = new RuleNamer(facts, body, deck);
        var row = new StringBuilder();
        for (var i = 0; i < body.Length; i++)
        {
            if (!body[i])
            {
                builder.Drop(Text(facts, i), rules.Name(i));
                continue;
            }

            if (i + 1 < body.Length && body[i + 1] && IsValueWithNext(facts, i))
            {
                row.Append(Text(facts, i)).Append(" | ");
                continue;
            }

            var paragraph = row.Length == 0 ? facts.Page.TextOf(facts.Page.Blocks[i]) : row.Append(Text(facts, i)).ToString();
            builder.Keep(paragraph, Role(facts.Page.Boxes[facts.Page.Blocks[i].Box]));
            row.Clear();
        }

        return builder.Build().TryGet(out var text, out var rejection) ? text with { Deck = deck < 0 ? null : Text(facts, deck) } : rejection;
    }

    private static string Text(PageFacts facts, int index) => NormalForm.Of(facts.Page.TextOf(facts.Page.Blocks[index]).ToString());

    private static bool IsValueWithNext(PageFacts facts, int index)
    {
        ref readonly var block = ref facts.Page.Blocks[index];
        ref readonly var next = ref facts.Page.Blocks[index + 1];
        var row = facts.Page.Boxes[block.Box].Row;
        return row >= 0 && row == facts.Page.Boxes[next.Box].Row && Cell(facts, block.Box) != Cell(facts, next.Box)
            && block.Length <= LongestValue && next.Length <= LongestValue;
    }

    private static int Cell(PageFacts facts, int box)
    {
        while (box > 0 && facts.Page.Boxes[box].Tag is not (HtmlTag.Cell or HtmlTag.Row))
        {
            box = facts.Page.Boxes[box].Parent;
        }

        return box;
    }

    private static ParagraphRole Role(in Box box) =>
        HtmlTags.IsHeading(box.Tag) ? ParagraphRole.Heading
        : box.In(HtmlTag.Item) ? ParagraphRole.ListItem
        : box.In(HtmlTag.Blockquote) ? ParagraphRole.Quote
        : ParagraphRole.Paragraph;
}
