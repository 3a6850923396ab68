using System.Runtime.InteropServices;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>Cuts a text into its lines, and one long line into its sentences.</summary>
internal static class LineSplitter
{
    /// <summary>In lines, and in characters: a file of a few lines of which one is longer than any paragraph and most of the text.</summary>
    private const int FewLines = 8;
    private const int LongerThanParagraphs = 2500;

    /// <summary>In characters: what is shorter ends at an abbreviation as often as at a sentence's end.</summary>
    private const int ShortestSentence = 30;

    public static List<LineSpan> Split(string text)
    {
        var lines = LineSpan.All(text);
        return OnOneLine(text, lines) ? Sentences(text, lines) : lines;
    }

    /// <summary>Whoever copied the page lost its line ends: most of it stands on one line that no paragraph would fill.</summary>
    private static bool OnOneLine(string text, List<LineSpan> lines) =>
        lines.Count is > 0 and < FewLines && lines.Max(l => l.Length) is > LongerThanParagraphs and var longest && longest * 10L > text.Length * 6L;

    private static List<LineSpan> Sentences(string text, List<LineSpan> lines)
    {
        // A sentence has about a hundred characters.
        var sentences = new List<LineSpan>(text.Length / 100);
        var most = LineLimit.Of(text.Length);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            var start = line.Start;
            for (var i = line.Start; i + 2 < line.End; i++)
            {
                var ends = text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i - start > ShortestSentence;
                if (ends || (sentences.Count < most && text[i] is '。' or '！' or '？'))
                {
                    sentences.Add(line with { Start = start, End = i + 1, Continues = start > line.Start });
                    start = i + (ends ? 2 : 1);
                }
            }

            sentences.Add(line with { Start = start, Continues = start > line.Start });
        }

        return sentences;
    }
}
