using Pipeline.News.Tests.Cleaning.Html;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning;

/// <summary>What is one paragraph of a page, and of which kind.</summary>
public sealed class HtmlParagraphTests
{
    private const string Body = Pages.Lead + "\n\n" + Pages.Second + "\n\n" + Pages.Third + "\n\n" + Pages.Last;

    [Fact]
    public void Keeps_lists_quotes_and_headings_in_order_with_their_roles()
    {
        var text = Pages.Body(Pages.News(inside: """
            <h2>What the council decided on Tuesday</h2>
            <ul><li>The old terminal closes in the autumn of next year, after the summer season.</li><li>The new terminal is built north of the fishing harbour, beside the road.</li></ul>
            <blockquote><p>We have waited ten years for this decision, and I am glad that the waiting is over at last.</p></blockquote>
            """));
        Assert.Equal(
            [ParagraphRole.Paragraph, ParagraphRole.Paragraph, ParagraphRole.Heading, ParagraphRole.ListItem, ParagraphRole.ListItem, ParagraphRole.Quote, ParagraphRole.Paragraph, ParagraphRole.Paragraph],
            text.Paragraphs.Select(p => p.Role));
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_does_not()
    {
        var text = Pages.Body(Pages.News().Replace("</p><p>", "<br> <br/>", StringComparison.Ordinal).Replace(", and to build", ",<br>and to build", StringComparison.Ordinal));
        Assert.Equal(Body, text.Text);
    }

    [Fact]
    public void A_single_break_after_a_long_sentence_parts_paragraphs()
    {
        var text = Pages.Body(Pages.News().Replace("</p><p>", "<br>\n", StringComparison.Ordinal));
        Assert.Equal(Body, text.Text);
    }

    [Fact]
    public void Lines_of_a_verse_or_an_address_are_one_paragraph()
    {
        var text = Pages.Body(Pages.News(inside: "<p>The ferry sails.<br>The gulls complain.<br>It sails again.</p>"));
        Assert.Contains("The ferry sails. The gulls complain. It sails again.", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_tags_neither_part_nor_glue_words()
    {
        var text = Pages.Body(Pages.News().Replace("harbour council", "har<b>bour</b> <i>council</i>", StringComparison.Ordinal).Replace("sixty years", "sixty<span> years</span>", StringComparison.Ordinal));
        Assert.Equal(Body, text.Text);
    }

    [Fact]
    public void Cells_of_a_table_row_are_one_paragraph()
    {
        var text = Pages.Body(Pages.News(inside: """
            <table><tr><th>Year</th><th>Passengers on the ferry</th></tr><tr><td>2024</td><td>1.2 million passengers</td></tr><tr><td>2025</td><td>1.4 million passengers</td></tr></table>
            """));
        Assert.Contains("2024 | 1.2 million passengers\n\n2025 | 1.4 million passengers", text.Text, StringComparison.Ordinal);
    }
}
