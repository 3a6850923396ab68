namespace Pipeline.News.Texts;

/// <summary>Where a line stands in a document's text, white space at both ends left out.</summary>
/// <param name="Blank">Empty lines above it.</param>
/// <param name="Continues">A sentence that the document writes on one line with the sentence above.</param>
internal readonly record struct LineSpan(int Start, int End, int Blank = 0, bool Continues = false)
{
    public int Length => End - Start;

    /// <summary>All lines of a text that are not empty.</summary>
    public static List<LineSpan> All(string text)
    {
        // A line has about 60 characters, menus' shorter ones included.
        var lines = new List<LineSpan>((text.Length / 60) + 8);
        var (from, blank) = (0, 0);
        while (from < text.Length)
        {
            if (text[from] == '\n')
            {
                // Half of all lines are empty.
                blank++;
                from++;
                continue;
            }

            var end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            var line = Trimmed(text, from, end);
            if (line.Length == 0)
            {
                blank++;
            }
            else
            {
                lines.Add(line with { Blank = blank });
                blank = 0;
            }

            from = end + 1;
        }

        return lines;
    }

    private static LineSpan Trimmed(string text, int first, int last)
    {
        while (first < last && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (last > first && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        return new LineSpan(first, last);
    }
}
