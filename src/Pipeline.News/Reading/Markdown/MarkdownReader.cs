using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Pipeline.News.Reading.Notes;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Markdown;

/// <summary>Markdown as CommonMark has it, with the tables, footnotes, marked and struck-out text of GitHub and of note-taking programs.</summary>
internal static class MarkdownReader
{
    /// <summary>Raised and lowered text is not read: a tilde before a number says "about".</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
        .Build();

    public static TextDocument Read(string path, string charset, string text)
    {
        var (frontMatter, rest) = FrontMatter.Split(text);
        var (read, unread) = LineLimit.Cut(rest);
        var document = new TextDocument(path, charset, rest, IsMarkdown: true)
        {
            FrontMatter = frontMatter,
            Blocks = Blocks(read),
            Unread = unread,
            Evidence = frontMatter?.Evidence() is { } evidence ? [evidence] : [],
        };

        // Without marks of structure it is a note under another name, whose lines are read as those of any note.
        return frontMatter is null && document.Blocks.All(b => b.Kind == MarkdownKind.Paragraph && b.Images.IsEmpty)
            ? NoteReader.Read(document with { Text = document.Blocks.IsEmpty ? rest : string.Join("\n\n", document.Blocks.Select(b => b.Text)) + (unread is null ? "" : "\n\n" + rest[read.Length..]), Blocks = [] })
            : document;
    }

    /// <summary>Empty where the blocks are nested deeper than anybody writes.</summary>
    private static ImmutableArray<MarkdownBlock> Blocks(string text)
    {
        try
        {
            return BlockWalk.Of(Markdig.Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // The library's bound on depth.
            return [];
        }
    }
}
