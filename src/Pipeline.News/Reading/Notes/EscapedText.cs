using System.Globalization;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes;

/// <summary>A text that was copied out of a program's data: its line ends are a backslash and an <c>n</c>.</summary>
internal static class EscapedText
{
    /// <summary>One may be told of; articles of one paragraph have none.</summary>
    private const int Fewest = 2;

    private const string LineEnd = @"\n";

    public static Note Read(Note note)
    {
        var escaped = note.Text.AsSpan().Count(LineEnd);
        return escaped < Fewest || escaped <= note.Text.AsSpan().Trim().Count('\n')
            ? note
            : (note with { Text = CharacterCleanup.Clean(Plain(Bare(note.Text))) }).Is(NoteGenre.Escaped, $"{escaped} line ends are written as \\n");
    }

    /// <summary>Without the quotation marks around the whole.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is ['"', .., '"'] ? text[1..^1] : text;
    }

    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        while (text.IndexOf('\\') is >= 0 and var at && at + 1 < text.Length)
        {
            plain.Append(text[..at]);
            if (text[at + 1] == 'u' && at + 6 <= text.Length && ushort.TryParse(text.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                && !char.IsSurrogate((char)unit))
            {
                plain.Append((char)unit);
                text = text[(at + 6)..];
                continue;
            }

            _ = text[at + 1] switch
            {
                'n' => plain.Append('\n'),
                't' => plain.Append(' '),
                'r' => plain,
                '"' or '\'' or '/' or '\\' => plain.Append(text[at + 1]),
                _ => plain.Append(text.Slice(at, 2)),
            };
            text = text[(at + 2)..];
        }

        return plain.Append(text).ToString();
    }
}
