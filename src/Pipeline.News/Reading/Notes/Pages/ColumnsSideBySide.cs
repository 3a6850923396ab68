using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Pages;

/// <summary>
/// Two columns of a printed page that a program wrote side by side, as they stood: most lines have a wide gap that ends at one place. They
/// are read one after the other.
/// </summary>
internal static class ColumnsSideBySide
{
    // Two columns of four lines may be a table or a signature.
    private const int FewestLines = 5;

    /// <summary>In spaces; justified lines have two between their words.</summary>
    private const int NarrowestGap = 3;

    /// <summary>Cells of tables are values; of a column's lines each has several words.</summary>
    private const int FewestWords = 3;

    public static Note Read(Note note)
    {
        // Nearly all texts have none, and are not cut into lines for that.
        if (note.Text.AsSpan().Count("   ") < FewestLines || !LineLimit.Allows(note.Text))
        {
            return note;
        }

        var lines = note.Text.Split('\n');
        var gaps = lines.Select(EndOfGap).ToArray();
        var (place, count) = gaps.Where(g => g > 0).CountBy(g => g).OrderByDescending(g => g.Value).ThenBy(g => g.Key).FirstOrDefault();
        return count >= FewestLines && IsProse(lines, gaps, place) && count * 2 >= From(lines, gaps, place).Count(l => !string.IsNullOrWhiteSpace(l))
            ? (note with { Text = InOrder(lines, gaps, place) }).Is(NoteGenre.Columns, $"{count} lines have a gap that ends at character {place}")
            : note;
    }

    private static string[] From(string[] lines, int[] gaps, int place) => lines[Array.IndexOf(gaps, place)..(Array.LastIndexOf(gaps, place) + 1)];

    /// <summary>Where behind a gap the line goes on; 0 where it has none.</summary>
    private static int EndOfGap(string line)
    {
        var text = line.AsSpan().TrimEnd();
        var first = text.IndexOfAnyExcept(' ');
        for (var at = first; at >= 0 && at < text.Length;)
        {
            var space = text[at..].IndexOf(' ');
            if (space < 0)
            {
                return 0;
            }

            var width = text[(at + space)..].IndexOfAnyExcept(' ');
            at += space + width;
            if (width >= NarrowestGap)
            {
                return at;
            }
        }

        return 0;
    }

    private static bool IsProse(string[] lines, int[] gaps, int place)
    {
        var (left, right, count) = (0, 0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (gaps[i] == place)
            {
                left += Words(lines[i][..place]);
                right += Words(lines[i][place..]);
                count++;
            }
        }

        return left >= FewestWords * count && right >= FewestWords * count;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter));

    private static string InOrder(string[] lines, int[] gaps, int place)
    {
        var (first, last) = (Array.IndexOf(gaps, place), Array.LastIndexOf(gaps, place));
        // A column goes on where the other one is short.
        while (first > 0 && !string.IsNullOrWhiteSpace(lines[first - 1]) && lines[first - 1].Length < place)
        {
            first--;
        }

        while (last + 1 < lines.Length && !string.IsNullOrWhiteSpace(lines[last + 1]) && IsOfAColumn(lines[last + 1], place))
        {
            last++;
        }

        var (left, right) = (new StringBuilder(), new StringBuilder());
        foreach (var line in lines[first..(last + 1)])
        {
            var cut = Math.Min(line.Length, place);
            left.Append(line.AsSpan(0, cut).TrimEnd()).Append('\n');
            right.Append(line.AsSpan(cut).TrimEnd()).Append('\n');
        }

        return string.Join('\n', lines[..first]) + '\n' + left.ToString().TrimEnd('\n') + '\n' + right + string.Join('\n', lines[(last + 1)..]);
    }

    private static bool IsOfAColumn(string line, int place) => line.TrimEnd().Length < place || string.IsNullOrWhiteSpace(line[..place]);
}
