using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Mails;

/// <summary>Lines behind marks of quotation, as mail programs pass a text on.</summary>
internal static class MailQuotes
{
    private static readonly ImmutableArray<string> Announcing =
        [.. LexiconSections.Read("Reading/Lexicons/mail-lines").Where(e => e.Section == "quoted").Select(e => e.Entry)];

    /// <summary>Fewer are somebody's words that the article quotes.</summary>
    private const int Fewest = 3;

    /// <summary>A text that is passed on is most of the file; replies set a quotation or two between their own lines.</summary>
    public static Note Open(Note note)
    {
        // Nearly all texts have none, and are not cut into lines for that.
        if (note.Text.AsSpan().Count("\n>") < Fewest - 1 || !LineLimit.Allows(note.Text))
        {
            return note;
        }

        var lines = note.Text.Split('\n');
        var (quoted, filled) = (lines.Count(IsQuoted), lines.Count(l => !string.IsNullOrWhiteSpace(l)));
        if (quoted < Fewest || quoted * 2 < filled)
        {
            return note;
        }

        var announcing = lines.Where(l => !IsQuoted(l) && Announces(l)).ToHashSet(StringComparer.Ordinal);
        return (note with { Text = string.Join('\n', lines.Where(l => !announcing.Contains(l)).Select(Bare)) })
            .Is(NoteGenre.Mail, $"{quoted} of {filled} lines are marked as quoted")
            .Without(announcing, NoteGenre.Mail);
    }

    private static bool IsQuoted(string line) => line.AsSpan().TrimStart() is ['>', ..];

    private static bool Announces(string line) => Announcing.Any(a => line.AsSpan().TrimEnd().EndsWith(a, StringComparison.OrdinalIgnoreCase));

    private static string Bare(string line) => IsQuoted(line) ? line.TrimStart(' ', '>') : line;
}
