using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Portable;

/// <summary>Lines to paragraphs, across columns and pages, with the words that a line's end parted whole again.</summary>
internal static class PdfParagraphs
{
    /// <summary>Of the size of the letters: the first line of a paragraph begins further right than those below it.</summary>
    private const double LeastIndent = 0.8;

    /// <summary>Of the usual distance between lines.</summary>
    private const double WiderGap = 1.35;

    /// <summary>Of the column's width: a line that ends earlier ends a paragraph, if it ends a sentence.</summary>
    private const double ShortLine = 0.85;

    // Points: less than the step from text to a heading, more than what rounding makes.
    private const double SameSize = 0.6;

    public static string Text(IReadOnlyList<PdfLine> lines)
    {
        var words = new DividedWords(lines.Select(l => l.Text));
        var columns = lines.GroupBy(l => (l.Page, l.Block)).ToDictionary(g => g.Key, g => PdfColumn.Of([.. g]));
        var paragraphs = new StringBuilder();
        var open = new List<PdfLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && Begins(lines[i - 1], lines[i], columns[(lines[i].Page, lines[i].Block)]))
            {
                Close();
            }

            open.Add(lines[i]);
        }

        Close();
        return paragraphs.ToString();

        void Close()
        {
            paragraphs.Append(Joined(open, words)).Append("\n\n");
            open.Clear();
        }
    }

    public static string Joined(IReadOnlyList<PdfLine> lines, DividedWords words)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var line in lines)
        {
            var next = line.Text.Trim();
            if (DividedWords.IsDivided(last, next))
            {
                text.Length -= words.KeepsHyphen(last, next) ? 0 : 1;
            }
            else if (text.Length > 0 && text[^1] is not ('–' or '—' or '/'))
            {
                text.Append(' ');
            }

            text.Append(next);
            last = next;
        }

        return text.ToString();
    }

    private static bool Begins(PdfLine above, PdfLine line, PdfColumn column)
    {
        if (Math.Abs(above.Size - line.Size) > SameSize)
        {
            return true;
        }

        if (above.Page != line.Page || above.Block != line.Block)
        {
            return !GoesOn(above, line);
        }

        var isIndented = line.Left - column.Left > LeastIndent * line.Size && above.Left - column.Left <= LeastIndent * line.Size;
        return isIndented
            || above.Bottom - line.Bottom > WiderGap * column.Leading
            || (above.Right - column.Left < ShortLine * (column.Right - column.Left) && EndsSentence(above.Text) && StartsSentence(line.Text));
    }

    /// <summary>A paragraph that a column or a page cuts goes on in the next.</summary>
    private static bool GoesOn(PdfLine above, PdfLine line) =>
        !EndsSentence(above.Text) && line.Text.Length > 0 && (char.IsLower(line.Text[0]) || above.Text[^1] is '-' or ',' or '\u00AD')
        && Math.Abs(above.Size - line.Size) < SameSize;

    private static bool StartsSentence(string text) => text.Length > 0 && !char.IsLower(text[0]);

    private static bool EndsSentence(string text) => text.TrimEnd('"', '”', '’', '\'', ')', '»', ' ') is [.., '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？'];
}
