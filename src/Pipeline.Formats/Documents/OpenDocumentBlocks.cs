using System.Text;
using System.Xml.Linq;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Documents;

/// <summary>Walks the content of an OpenDocument text.</summary>
internal sealed class OpenDocumentBlocks(OpenDocumentStyles styles, MarkdownWriter writer)
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace TableNames = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    public void Write(XElement content)
    {
        if (content.Element(Office + "body")?.Element(Office + "text") is { } text)
        {
            Write(text, inList: false);
        }
    }

    private void Write(XElement parent, bool inList)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "h":
                    writer.Add((int?)element.Attribute(TextNames + "outline-level") is null or 1 ? BlockRole.Title : BlockRole.Heading, Text(element));
                    break;
                case "p":
                    var role = styles.RoleOf((string?)element.Attribute(TextNames + "style-name"));
                    writer.Add(inList && role == BlockRole.Paragraph ? BlockRole.ListItem : role, Text(element));
                    break;
                case "list":
                    Write(element, inList: true);
                    break;
                case "list-item" or "list-header" or "section" or "index-body" when element.Name.Namespace == TextNames:
                    Write(element, inList);
                    break;
                case "table":
                    WriteTable(element);
                    break;
            }
        }
    }

    private void WriteTable(XElement table)
    {
        foreach (var row in table.Descendants(TableNames + "table-row"))
        {
            var cells = row.Elements(TableNames + "table-cell").ToArray();
            if (cells.Any(c => c.Elements(TextNames + "p").Count(p => Text(p).Length > 0) > 1))
            {
                foreach (var cell in cells)
                {
                    Write(cell, inList: false);
                }
            }
            else
            {
                writer.Add(BlockRole.Paragraph, string.Join(" | ", cells.Select(c => string.Concat(c.Elements(TextNames + "p").Select(Text))).Where(c => c.Length > 0)));
            }
        }
    }

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString().Trim();
    }

    /// <summary>Notes, remarks, frames beside the text and their anchors are not read.</summary>
    private static void Append(XElement parent, StringBuilder text)
    {
        foreach (var node in parent.Nodes())
        {
            switch (node)
            {
                case XText written:
                    text.Append(written.Value);
                    break;
                case XElement { Name.LocalName: "s" or "tab" or "line-break" }:
                    text.Append(' ');
                    break;
                case XElement { Name.LocalName: "note" or "annotation" or "annotation-end" or "frame" or "custom-shape" or "bookmark" or "ruby-text" }:
                    break;
                case XElement inline:
                    Append(inline, text);
                    break;
            }
        }
    }
}
