namespace Pipeline.News.Cleaning.Text.Lines;

/// <summary>
/// Joins lines that a mailer or an editor broke at a column (72, 80). They show themselves by their lengths: many full lines just
/// below one width, none above it, and sentences that run on from line to line.
/// </summary>
internal static class HardWrap
{
    private const int Narrowest = 40;
    private const int Widest = 110;
    private const int LeastRunOn = 3;

    public static List<LineSpan> Join(string text, List<LineSpan> lines)
    {
        var width = Width(text, lines);
        if (width == 0)
        {
            return lines;
        }

        var joined = new List<LineSpan>(lines.Count);
        var previousLength = 0;
        foreach (var line in lines)
        {
            // A line that had room for the next line's first word was ended on purpose.
            if (joined.Count > 0 && line.Blank == 0 && previousLength + 1 + FirstWord(text, line) > width && !IsBullet(text[line.Start]))
            {
                joined[^1] = joined[^1] with { End = line.End };
            }
            else
            {
                joined.Add(line);
            }

            previousLength = line.Length;
        }

        return joined;
    }

    /// <summary>0 where the text is not hard-wrapped.</summary>
    private static int Width(string text, List<LineSpan> lines)
    {
        var (width, runOn, followed) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            width = Math.Max(width, lines[i].Length);
        }

        if (width is < Narrowest or > Widest)
        {
            return 0;
        }

        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blank > 0)
            {
                continue;
            }

            // Menus and headlines around wrapped prose have lines of any length.
            followed += lines[i].Length > width * 2 / 3 ? 1 : 0;
            var full = lines[i].Length + 1 + FirstWord(text, lines[i + 1]) > width;
            runOn += full && text[lines[i].End - 1] is not ('.' or '!' or '?' or ':' or '。' or '！' or '？' or '।' or '؟' or '۔' or '”' or '"') ? 1 : 0;
        }

        // Lists of short lines run on seldom; wrapped prose in three lines of four.
        return runOn >= LeastRunOn && runOn * 2 >= followed ? width : 0;
    }

    private static int FirstWord(string text, LineSpan line)
    {
        var end = text.AsSpan(line.Start, line.Length).IndexOf(' ');
        return end < 0 ? line.Length : end;
    }

    private static bool IsBullet(char c) => c is '•' or '*' or '-' or '–';
}
