using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Markdown;

/// <summary>
/// Reads Markdown by its marks. A file that uses none of them is a note under another name, and is cleaned like one.
/// </summary>
internal static class MarkdownCleaner
{
    /// <returns>Null where the file has no marks of structure, or no text beside them.</returns>
    public static Outcome<CleanText>? Clean(TextDocument document)
    {
        var (text, unread) = LineLimit.Cut(document.Text);
        var blocks = MarkdownBlock.Split(text);
        if (document.FrontMatter is null && blocks.TrueForAll(b => b.Kind == MarkdownKind.Paragraph && b.Images.Count == 0))
        {
            return null;
        }

        var builder = new CleanTextBuilder();
        var hasHeadline = document.FrontMatter?.First("title") is { } title && Drop(title, DropRules.Headline);
        foreach (var block in blocks)
        {
            foreach (var image in block.Images.Where(i => i.Length > 0))
            {
                builder.Drop(image, DropRules.Caption);
            }

            if (block.Text.Length == 0)
            {
                continue;
            }

            if (block.Kind == MarkdownKind.Title && builder.IsEmpty)
            {
                builder.Drop(block.Text, hasHeadline ? DropRules.Duplicate : DropRules.Headline);
                hasHeadline = true;
                continue;
            }

            builder.Keep(block.Text, block.Kind switch
            {
                MarkdownKind.Title or MarkdownKind.Heading => ParagraphRole.Heading,
                MarkdownKind.ListItem => ParagraphRole.ListItem,
                MarkdownKind.Quote => ParagraphRole.Quote,
                _ => ParagraphRole.Paragraph,
            });
        }

        _ = unread is not null && Drop(unread, DropRules.Unread);
        return builder.IsEmpty ? null : builder.Build();

        bool Drop(string text, string rule)
        {
            builder.Drop(text, rule);
            return true;
        }
    }
}
