using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Pages;

/// <summary>Joins the lines of a wrapped text to its paragraphs, across the edges of printed pages, with the words whole that a line's end parted.</summary>
internal static class WrappedLines
{
    /// <summary>Of the width: letters of a printed column are not equally wide, and its lines end where they would fit one word more.</summary>
    private const double NearlyFull = 0.75;

    public static Note Read(Note note)
    {
        var text = Ligatures.Apart(note.Text);
        note = note with { Text = text };
        if (!LineLimit.Allows(text))
        {
            return note;
        }

        var lines = LineSpan.All(text);
        var width = WrapWidth.Of(text, lines);
        if (width == 0)
        {
            return note;
        }

        note = note.Is(NoteGenre.WrappedLines, $"lines break at {width} characters");
        var running = PageEdges.Find(text, lines);
        if (running.Count > 0)
        {
            note = note.Is(NoteGenre.PrintedPages, $"{running.Count} running heads and page numbers")
                .Without(running.Order().Select(i => text[lines[i].Start..lines[i].End]), NoteGenre.PrintedPages);
        }

        return note with { Text = Joined(text, lines, running, width) };
    }

    private static string Joined(string text, List<LineSpan> lines, HashSet<int> running, int width)
    {
        var words = new DividedWords(lines.Select(l => text[l.Start..l.End]));
        var joined = new StringBuilder(text.Length);
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (running.Contains(i))
            {
                continue;
            }

            var line = text.AsSpan(lines[i].Start, lines[i].Length);
            if (last < 0)
            {
                joined.Append(line);
            }
            else if (GoesOn(text, lines, last, i, width))
            {
                Join(joined, text.AsSpan(lines[last].Start, lines[last].Length), line, words);
            }
            else
            {
                joined.Append('\n', 1 + lines[i].Blank + (i - last > 1 ? 1 : 0)).Append(line);
            }

            last = i;
        }

        return joined.ToString();
    }

    private static void Join(StringBuilder joined, ReadOnlySpan<char> above, ReadOnlySpan<char> line, DividedWords words)
    {
        if (!DividedWords.IsDivided(above, line))
        {
            joined.Append(' ');
        }
        else if (!words.KeepsHyphen(above, line))
        {
            joined.Length--;
        }

        joined.Append(line);
    }

    private static bool GoesOn(string text, List<LineSpan> lines, int last, int next, int width)
    {
        var (above, line) = (lines[last], lines[next]);
        var isLower = char.IsLower(text[line.Start]);
        var isOpen = !WrapWidth.EndsSentence(text, above);
        if (next - last > 1)
        {
            // The edge of a page stood between.
            return isOpen && isLower;
        }

        // A line that had room for the next line's first word was ended on purpose, or its letters were wide.
        return line.Blank == 0 && !IsBullet(text[line.Start])
            && (WrapWidth.IsFull(text, above, line, width) || (isOpen && (isLower || (above.Length >= NearlyFull * width && !IsHead(next)))));
    }

    /// <summary>In lines: headline, byline and date are as long as they are.</summary>
    private static bool IsHead(int line) => line < 4;

    private static bool IsBullet(char c) => c is '•' or '*' or '-' or '–';
}
