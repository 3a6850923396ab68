using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pipeline.News.Articles;
using Pipeline.News.Texts;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Pipeline.Formats.Tests.Documents;

public class WordTests
{
    [Fact]
    public void Reads_headline_headings_lists_and_tables()
    {
        var article = Story.Read("bridge.docx", Document(body =>
        {
            body.Append(Styled("Titel", Story.Headline));
            body.Append(Story.Paragraphs.Take(3).Select(p => Plain(p)));
            body.Append(Styled("berschrift2", "What comes next"));
            body.Append(Story.Paragraphs.Skip(3).Select(p => Plain(p)));
            body.Append(Item("Two ferries, from six to midnight"));
            body.Append(new Table(Row("Cost", "4.2 million euros"), Row("Piers", "2 of 6")));
        }));
        Assert.Equal(Story.Headline, article.Metadata.Headline?.Value);
        Assert.Contains("What comes next", Texts(article, ParagraphRole.Heading));
        Assert.Contains("Two ferries, from six to midnight", Texts(article, ParagraphRole.ListItem));
        Assert.Contains("Cost | 4.2 million euros", article.Body.Text, StringComparison.Ordinal);
        Assert.Equal(Story.Paragraphs, Texts(article, ParagraphRole.Paragraph).Take(5));
    }

    [Fact]
    public void A_document_without_styles_is_read_as_a_note() =>
        Story.IsWhole(Story.Read("bridge.docx", Document(body =>
        {
            body.Append(Plain(Story.Headline));
            body.Append(Story.Paragraphs.Select(p => Plain(p)));
        })));

    [Fact]
    public void What_was_deleted_or_hidden_is_not_read_and_what_was_put_in_is()
    {
        var article = Story.Read("bridge.docx", Document(body =>
        {
            body.Append(Styled("Titel", Story.Headline));
            body.Append(new Paragraph(
                Run("The cost is "),
                new DeletedRun(new Run(new DeletedText("3 million ") { Space = SpaceProcessingModeValues.Preserve })),
                new InsertedRun(Run("4.2 million ")),
                new Run(new RunProperties(new Vanish()), new Text("by an estimate of nobody ") { Space = SpaceProcessingModeValues.Preserve }),
                Run("euros, 4*2 of them in *August*.")));
            body.Append(Story.Paragraphs.Select(p => Plain(p)));
        }));
        Assert.StartsWith("The cost is 4.2 million euros, 4*2 of them in *August*.", article.Body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_without_text_and_one_that_is_none_are_rejected()
    {
        Assert.Equal(RejectionCode.NoArticle, Story.Reject("empty.docx", Document(_ => { })).Code);
        Assert.Equal(RejectionCode.NotText, Story.Reject("cut.docx", Document(body => body.Append(Plain(Story.Body)))[..300]).Code);
        Assert.Contains("password", Story.Reject("locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_author_is_weak_evidence()
    {
        var bytes = Document(body => body.Append(Story.Paragraphs.Select(p => Plain(p))), "Ann Carter");
        Assert.Equal("Ann Carter", Assert.Single(Story.Read("bridge.docx", bytes).Metadata.Authors).Value);
        bytes = Document(body => body.Append(Story.Paragraphs.Select(p => Plain(p))), "Office User 3");
        Assert.Empty(Story.Read("bridge.docx", bytes).Metadata.Authors);
    }

    private static IEnumerable<string> Texts(Article article, ParagraphRole role) =>
        article.Body.Paragraphs.Where(p => p.Role == role).Select(p => p.Span.In(article.Body.Text).ToString());

    private static byte[] Document(Action<Body> write, string? author = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = author;
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            // Identifiers as a German copy of Word writes them.
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { StyleId = "Titel", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 2" }) { StyleId = "berschrift2", Type = StyleValues.Paragraph });
            write(body);
        }

        return stream.ToArray();
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Plain(string text) => new(Run(text));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Paragraph Item(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Run(text));

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Plain(c))));
}
