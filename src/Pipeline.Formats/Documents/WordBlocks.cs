using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Documents;

/// <summary>Walks the body of a Word document.</summary>
internal sealed class WordBlocks(WordStyles styles, MarkdownWriter writer)
{
    public void Write(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    writer.Add(styles.RoleOf(paragraph), Text(paragraph));
                    break;
                case Table table:
                    Write(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Write(element);
                    break;
            }
        }
    }

    /// <summary>A row is a line of its cells; a table that only lays the page out has whole paragraphs in them.</summary>
    private void Write(Table table)
    {
        foreach (var row in table.Elements<TableRow>())
        {
            var cells = row.Elements<TableCell>().ToArray();
            if (cells.Any(c => c.Elements<Paragraph>().Count(p => Text(p).Length > 0) > 1 || c.Elements<Table>().Any()))
            {
                foreach (var cell in cells)
                {
                    Write(cell);
                }
            }
            else
            {
                writer.Add(BlockRole.Paragraph, string.Join(" | ", cells.Select(c => string.Concat(c.Elements<Paragraph>().Select(Text))).Where(c => c.Length > 0)));
            }
        }
    }

    private static string Text(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString().Trim();
    }

    /// <summary>What is deleted, moved away, hidden, a note's mark, a field's code or a box beside the text is not read.</summary>
    private static void Append(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('\u2011');
                    break;
                case DeletedRun or MoveFromRun or Drawing or Picture or AlternateContent or FootnoteReference or EndnoteReference:
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value != false:
                    break;
                default:
                    Append(element, text);
                    break;
            }
        }
    }
}
