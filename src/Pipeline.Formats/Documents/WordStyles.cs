using System.Collections.Frozen;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Documents;

/// <summary>What the styles of a document say that its paragraphs are. Identifiers are in the language of whoever made the document, names are not.</summary>
internal sealed class WordStyles
{
    // Styles of office programs stand three or four deep; a circle of them must end.
    private const int DeepestInheritance = 8;

    private readonly FrozenDictionary<string, Style> _styles;

    private WordStyles(FrozenDictionary<string, Style> styles) => _styles = styles;

    public static WordStyles Of(MainDocumentPart part) => new(
        (part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .Where(s => s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleId!.Value!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));

    public BlockRole RoleOf(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var role = Role(properties?.ParagraphStyleId?.Val?.Value, 0);
        return role == BlockRole.Paragraph && properties?.NumberingProperties?.NumberingId?.Val?.Value is > 0 ? BlockRole.ListItem
            : role == BlockRole.Paragraph && properties?.OutlineLevel?.Val?.Value is >= 0 and < 9 ? BlockRole.Heading
            : role;
    }

    private BlockRole Role(string? id, int depth)
    {
        if (id is null || depth > DeepestInheritance)
        {
            return BlockRole.Paragraph;
        }

        var style = _styles.GetValueOrDefault(id);
        var role = OfName(style?.StyleName?.Val?.Value ?? id);
        return role != BlockRole.Paragraph ? role : Role(style?.BasedOn?.Val?.Value, depth + 1);
    }

    private static BlockRole OfName(string name) => name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) switch
    {
        "title" or "heading1" => BlockRole.Title,
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', >= '2' and <= '9'] => BlockRole.Heading,
        "quote" or "intensequote" => BlockRole.Quote,
        "caption" => BlockRole.Caption,
        var list when list.StartsWith("listbullet", StringComparison.Ordinal) || list.StartsWith("listnumber", StringComparison.Ordinal) => BlockRole.ListItem,
        _ => BlockRole.Paragraph,
    };
}
