using Pipeline.News.Reading;
using Pipeline.News.Reading.Markdown;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Markdown;

/// <summary>Reads Markdown by its marks: what is written in it is the article, but for what stands around it by its form.</summary>
internal static class MarkdownCleaner
{
    /// <returns>Null where there is no text beside the marks.</returns>
    public static Outcome<CleanText>? Clean(TextDocument document)
    {
        var builder = new CleanTextBuilder();
        var hasHeadline = false;
        if (document.FrontMatter?.First("title", "headline") is { } title)
        {
            builder.Drop(title, DropRules.Headline);
            hasHeadline = true;
        }

        foreach (var block in document.Blocks)
        {
            hasHeadline |= Add(builder, block, hasHeadline);
        }

        if (document.Unread is { } unread)
        {
            builder.Drop(unread, DropRules.Unread);
        }

        return builder.IsEmpty ? null : builder.Build();
    }

    /// <returns>Whether the block is the headline.</returns>
    private static bool Add(CleanTextBuilder builder, MarkdownBlock block, bool hasHeadline)
    {
        foreach (var image in block.Images.Where(i => i.Length > 0))
        {
            builder.Drop(image, DropRules.Caption);
        }

        var text = Spacing.Single(block.Text.Replace('\n', ' ')).Trim().ToString();
        if (text.Length == 0)
        {
            return false;
        }

        if (block.Kind == MarkdownKind.Title && builder.IsEmpty)
        {
            builder.Drop(text, hasHeadline ? DropRules.Duplicate : DropRules.Headline);
            return true;
        }

        if ((Rule(block.Kind) ?? (builder.IsEmpty ? LeadLine.Rule(text) : null)) is { } rule)
        {
            builder.Drop(text, rule);
        }
        else
        {
            builder.Keep(text, Role(block.Kind));
        }

        return false;
    }

    private static string? Rule(MarkdownKind kind) => kind switch
    {
        MarkdownKind.Caption => DropRules.Caption,
        MarkdownKind.Callout => DropRules.Notice,
        MarkdownKind.Footnote => DropRules.Footnote,
        MarkdownKind.Links => DropRules.Related,
        _ => null,
    };

    private static ParagraphRole Role(MarkdownKind kind) => kind switch
    {
        MarkdownKind.Title or MarkdownKind.Heading => ParagraphRole.Heading,
        MarkdownKind.ListItem => ParagraphRole.ListItem,
        MarkdownKind.Quote => ParagraphRole.Quote,
        _ => ParagraphRole.Paragraph,
    };
}
