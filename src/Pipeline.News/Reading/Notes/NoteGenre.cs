namespace Pipeline.News.Reading.Notes;

/// <summary>What a text is besides prose, told by its form; each kind is read in its own way.</summary>
public enum NoteGenre
{
    /// <summary>Line ends and quotation marks are written as a program writes them: <c>\n</c>, <c>\"</c>.</summary>
    Escaped,

    /// <summary>Tags or entities of HTML stand in it.</summary>
    Markup,

    /// <summary>A mail: a head, marks of quotation, a signature.</summary>
    Mail,

    /// <summary>A copy out of an archive of the web, under the archive's banner.</summary>
    ArchiveCopy,

    /// <summary>Two columns that stand side by side, line by line.</summary>
    Columns,

    /// <summary>Lines that end at a column: a mailer's, an editor's or a printed page's.</summary>
    WrappedLines,

    /// <summary>Printed pages with their running heads and numbers.</summary>
    PrintedPages,

    /// <summary>What several people say, turn by turn.</summary>
    Transcript,

    /// <summary>Updates, each below its time.</summary>
    LiveBlog,
}
