using System.Collections.Immutable;
using Pipeline.News.Reading.Notes.Mails;
using Pipeline.News.Reading.Notes.Pages;
using Pipeline.News.Reading.Notes.Turns;

namespace Pipeline.News.Reading.Notes;

/// <summary>Tells what a text is, step by step from what wraps it to what is in it. Each step leaves a text alone that is not of its genre.</summary>
internal static class NoteReader
{
    private static readonly ImmutableArray<Func<Note, Note>> Wrappings = [EscapedText.Read, TextMarkup.Read];

    private static readonly ImmutableArray<Func<Note, Note>> Genres =
        [MailText.Read, ArchiveBanner.Read, ColumnsSideBySide.Read, WrappedLines.Read, Transcripts.Read, LiveBlogs.Read];

    /// <summary>In characters. An article has at most 300,000, and markup or wrapping around it twice as many more; a longer text is no note, and is not read over and over.</summary>
    private const int Longest = 1_000_000;

    public static TextDocument Read(string path, string charset, string text)
    {
        if (text.Length > Longest)
        {
            return new TextDocument(path, charset, text, IsMarkdown: false);
        }

        var note = Wrappings.Aggregate(new Note(text), (known, read) => read(known));
        var (frontMatter, rest) = FrontMatter.Split(note.Text);
        note = Genres.Aggregate(note with { Text = rest }, (known, read) => read(known));
        return new TextDocument(path, charset, note.Text, IsMarkdown: false)
        {
            FrontMatter = frontMatter,
            Evidence = frontMatter is null ? note.Evidence : [frontMatter.Evidence(), .. note.Evidence],
            Genres = note.Genres,
            SetAside = note.SetAside,
        };
    }

    /// <summary>The same for what a Markdown file without marks of structure holds; its marks are read already.</summary>
    public static TextDocument Read(TextDocument document)
    {
        var note = Genres.Aggregate(new Note(document.Text), (known, read) => read(known));
        return document with { Text = note.Text, Evidence = [.. document.Evidence, .. note.Evidence], Genres = note.Genres, SetAside = note.SetAside };
    }
}
