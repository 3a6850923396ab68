namespace Pipeline.News.Texts;

/// <summary>A stretch of a clean text, and what it is to the article.</summary>
public readonly record struct Paragraph(TextSpan Span, ParagraphRole Role);

public enum ParagraphRole
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
}
