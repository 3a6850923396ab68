using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Markdown;

internal enum MarkdownKind
{
    Paragraph,

    /// <summary>A heading of the first level.</summary>
    Title,
    Heading,
    ListItem,
    Quote,
}

/// <summary>A block of Markdown without its marks.</summary>
/// <param name="Images">Descriptions of the images in it.</param>
internal sealed record MarkdownBlock(MarkdownKind Kind, string Text, List<string> Images)
{
    public static List<MarkdownBlock> Split(string text)
    {
        var blocks = new List<MarkdownBlock>();
        var open = new StringBuilder();
        var kind = MarkdownKind.Paragraph;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim().ToString();
            var (next, content, begins) = Read(line);
            if (line.Length == 0 || IsRule(line))
            {
                kind = open.Length > 0 && line is ['=' or '-', ..] && kind == MarkdownKind.Paragraph
                    ? line[0] == '=' ? MarkdownKind.Title : MarkdownKind.Heading
                    : kind;
                Close();
                continue;
            }

            if (begins || (next != MarkdownKind.Paragraph && next != kind))
            {
                Close();
            }

            kind = open.Length == 0 ? next : kind;
            open.Append(open.Length == 0 ? "" : " ").Append(content);
        }

        Close();
        return blocks;

        void Close()
        {
            if (open.Length > 0)
            {
                var images = new List<string>();
                blocks.Add(new MarkdownBlock(kind, Spacing.Single(MarkdownInline.Plain(open.ToString(), images)).Trim().ToString(), images));
                open.Clear();
            }

            kind = MarkdownKind.Paragraph;
        }
    }

    /// <returns>What a line is, its text without the mark, and whether it always begins a block.</returns>
    private static (MarkdownKind Kind, string Content, bool Begins) Read(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        if (level is > 0 and <= 6 && line[level] == ' ')
        {
            return (level == 1 ? MarkdownKind.Title : MarkdownKind.Heading, line[level..].Trim().TrimEnd('#').Trim(), true);
        }

        if (line is ['>', ..])
        {
            return (MarkdownKind.Quote, line.TrimStart('>', ' '), false);
        }

        if (line is ['-' or '*' or '+' or '•', ' ', ..])
        {
            return (MarkdownKind.ListItem, line[2..].Trim(), true);
        }

        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' '
            ? (MarkdownKind.ListItem, line[(digits + 2)..].Trim(), true)
            : (MarkdownKind.Paragraph, line, false);
    }

    private static bool IsRule(string line) =>
        line.Length >= 3 && line[0] is '-' or '*' or '_' or '=' && line.AsSpan().IndexOfAnyExcept(line[0], ' ') < 0;
}
