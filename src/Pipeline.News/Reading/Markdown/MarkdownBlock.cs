using System.Collections.Immutable;

namespace Pipeline.News.Reading.Markdown;

/// <summary>A block of Markdown without its marks; line ends within it are kept.</summary>
/// <param name="Images">Descriptions of the images in it.</param>
internal sealed record MarkdownBlock(MarkdownKind Kind, string Text, ImmutableArray<string> Images);

internal enum MarkdownKind
{
    Paragraph,

    /// <summary>A heading of the first level.</summary>
    Title,
    Heading,
    ListItem,
    Quote,

    /// <summary>A row of a table, its cells apart by bars.</summary>
    Row,

    /// <summary>Below a picture.</summary>
    Caption,

    /// <summary>A box beside the text: a note of the program, a warning, where the text was taken from.</summary>
    Callout,

    /// <summary>What the number of a note stands for.</summary>
    Footnote,

    /// <summary>Links and nothing else.</summary>
    Links,
}
