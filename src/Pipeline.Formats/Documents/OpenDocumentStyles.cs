using System.Collections.Frozen;
using System.Xml.Linq;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Documents;

/// <summary>What the styles of an OpenDocument text say that its paragraphs are; a paragraph has a style of its own that is based on one with a name.</summary>
internal sealed class OpenDocumentStyles
{
    // Styles of office programs stand three or four deep; a circle of them must end.
    private const int DeepestInheritance = 8;

    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private readonly FrozenDictionary<string, string?> _parents;

    private OpenDocumentStyles(FrozenDictionary<string, string?> parents) => _parents = parents;

    public static OpenDocumentStyles Of(XElement content, XElement? styles) => new(
        content.Descendants(Style + "style").Concat(styles?.Descendants(Style + "style") ?? [])
            .Where(s => (string?)s.Attribute(Style + "family") == "paragraph" && s.Attribute(Style + "name") is not null)
            .GroupBy(s => (string)s.Attribute(Style + "name")!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => (string?)g.First().Attribute(Style + "parent-style-name"), StringComparer.Ordinal));

    public BlockRole RoleOf(string? style)
    {
        for (var depth = 0; style is not null && depth < DeepestInheritance; depth++)
        {
            switch (style)
            {
                case "Title":
                    return BlockRole.Title;
                case "Quotations":
                    return BlockRole.Quote;
                // Below a picture, a table, a drawing.
                case "Caption" or "Illustration" or "Figure" or "Drawing":
                    return BlockRole.Caption;
            }

            style = _parents.GetValueOrDefault(style);
        }

        return BlockRole.Paragraph;
    }
}
