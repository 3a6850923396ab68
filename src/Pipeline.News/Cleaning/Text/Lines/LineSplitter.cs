using System.Runtime.InteropServices;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>Cuts a text into its lines, and one long line into its sentences.</summary>
internal static class LineSplitter
{
    public static List<LineSpan> Split(string text)
    {
        var lines = LineSpan.All(text);
        return OnOneLine(text, lines) ? Sentences(text, lines) : lines;
    }

    /// <summary>Whoever copied the page lost its line ends: most of it stands on one line that no paragraph would fill.</summary>
    private static bool OnOneLine(string text, List<LineSpan> lines) =>
        lines.Count is > 0 and < 8 && lines.Max(l => l.Length) is > 2500 and var longest && longest * 10L > text.Length * 6L;

    private static List<LineSpan> Sentences(string text, List<LineSpan> lines)
    {
        var sentences = new List<LineSpan>(text.Length / 100);
        var most = LineLimit.Of(text.Length);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(lines))
        {
            var start = line.Start;
            for (var i = line.Start; i + 2 < line.End; i++)
            {
                var ends = text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i - start > 30;
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
