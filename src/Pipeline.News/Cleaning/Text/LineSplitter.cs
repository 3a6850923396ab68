namespace Pipeline.News.Cleaning.Text;

/// <summary>Cuts a text into its lines. Paragraphs that are hard-wrapped become one line each.</summary>
internal static class LineSplitter
{
    public static TextLine[] Split(string text)
    {
        var lines = new List<TextLine>((text.Length / 60) + 8);
        var (from, blank) = (0, 0);
        while (from < text.Length)
        {
            var end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            var (first, last) = (from, end);
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (first == last)
            {
                blank++;
            }
            else
            {
                lines.Add(new TextLine { Start = first, End = last, Blank = blank });
                blank = 0;
            }

            from = end + 1;
        }

        return [.. OnOneLine(text, lines) ? lines.SelectMany(line => Sentences(text, line)) : HardWrap.Join(text, lines)];
    }

    /// <summary>Whoever copied the page lost its line ends: most of it stands on one line that no paragraph would fill.</summary>
    private static bool OnOneLine(string text, List<TextLine> lines) =>
        lines.Count is > 0 and < 8 && lines.Max(l => l.Length) is > 2500 and var longest && longest * 10 > text.Length * 6;

    private static IEnumerable<TextLine> Sentences(string text, TextLine line)
    {
        var start = line.Start;
        for (var i = line.Start; i + 2 < line.End; i++)
        {
            var ends = text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && i - start > 30;
            if (ends || text[i] is '。' or '！' or '？')
            {
                yield return line with { Start = start, End = i + 1, Continues = start > line.Start };
                start = i + (ends ? 2 : 1);
            }
        }

        yield return line with { Start = start, Continues = start > line.Start };
    }
}
