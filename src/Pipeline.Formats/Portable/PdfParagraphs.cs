using System.Buffers;
using System.Text;

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

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:!?)”’\"");

    public static string Text(IReadOnlyList<PdfLine> lines)
    {
        var words = Words(lines);
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

    /// <summary>All words that stand within lines: a word in two parts is one of these, or it keeps its hyphen.</summary>
    private static HashSet<string> Words(IEnumerable<PdfLine> lines) =>
        [.. lines.SelectMany(l => l.Text.Split(' ')).Select(w => w.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '’'))];

    public static string Joined(IReadOnlyList<PdfLine> lines, IReadOnlySet<string> words)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var line in lines)
        {
            var next = line.Text.Trim();
            if (text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]) && next.Length > 0 && char.IsLower(next[0]))
            {
                if (text[^1] == '\u00AD' || !KeepsHyphen(last, next, words))
                {
                    text.Length--;
                }
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

    /// <summary>Elsewhere it stands with its hyphen, and nowhere without.</summary>
    private static bool KeepsHyphen(string last, string next, IReadOnlySet<string> words)
    {
        var first = last[(last.LastIndexOf(' ') + 1)..].TrimStart('"', '“', '‘', '(');
        var end = next.AsSpan().IndexOfAny(WordEnds);
        var second = end < 0 ? next : next[..end];
        return words.Contains(first + second) && !words.Contains(first[..^1] + second);
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
