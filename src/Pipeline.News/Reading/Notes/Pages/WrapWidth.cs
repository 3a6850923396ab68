using Pipeline.News.Texts;

namespace Pipeline.News.Reading.Notes.Pages;

/// <summary>
/// Where a mailer, an editor or a printed column broke the lines. It shows itself by their lengths: many full lines just below one width,
/// none above it, and sentences that run on from line to line.
/// </summary>
internal static class WrapWidth
{
    /// <summary>In characters: a newspaper's column has 30 to 50, mailers and editors break at 72 or 80, a printed page at about 100.</summary>
    private const int Narrowest = 28;
    private const int Widest = 110;

    /// <summary>Narrower lines are broken so only if most of them go on in lower case: lists of headlines are as wide.</summary>
    private const int NarrowestOfMailers = 40;

    // Lines that go on in the next: two may do so by chance.
    private const int LeastRunOn = 3;

    /// <summary>A paragraph and a half: a short list may go on in lower case as often.</summary>
    private const int LeastInLowerCase = 6;

    /// <summary>0 where the text is not wrapped.</summary>
    public static int Of(string text, List<LineSpan> lines)
    {
        var all = Longest(lines, static (_, _) => true);
        if (all is >= NarrowestOfMailers and <= Widest && RunsOn(text, lines, all))
        {
            return all;
        }

        // A headline or an address on a line of its own may be longer than the column.
        var blocks = Longest(lines, static (lines, i) => lines[i].Blank == 0 && i > 0 || (i + 1 < lines.Count && lines[i + 1].Blank == 0));
        return blocks is >= Narrowest and <= Widest && GoesOnInLowerCase(text, lines, blocks) ? blocks : 0;
    }

    /// <summary>A line had no room for the next line's first word.</summary>
    public static bool IsFull(string text, LineSpan line, LineSpan next, int width) => line.Length + 1 + FirstWord(text, next) > width;

    private static int Longest(List<LineSpan> lines, Func<List<LineSpan>, int, bool> counts)
    {
        var longest = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            longest = counts(lines, i) ? Math.Max(longest, lines[i].Length) : longest;
        }

        return longest;
    }

    /// <summary>Lists of short lines run on seldom; wrapped prose in three lines of four.</summary>
    private static bool RunsOn(string text, List<LineSpan> lines, int width)
    {
        var (runOn, followed) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blank == 0)
            {
                // Menus and headlines around wrapped prose have lines of any length.
                followed += lines[i].Length > width * 2 / 3 ? 1 : 0;
                runOn += IsFull(text, lines[i], lines[i + 1], width) && !EndsSentence(text, lines[i]) ? 1 : 0;
            }
        }

        return runOn >= LeastRunOn && runOn * 2 >= followed;
    }

    /// <summary>Of lines that stand together every second goes on with a small letter: no list does, and no poem that is set in lines of one width.</summary>
    private static bool GoesOnInLowerCase(string text, List<LineSpan> lines, int width)
    {
        var (goesOn, followed) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].Blank == 0)
            {
                followed++;
                goesOn += lines[i].Length > width * 2 / 3 && char.IsLower(text[lines[i + 1].Start]) && !EndsSentence(text, lines[i]) ? 1 : 0;
            }
        }

        return goesOn >= LeastInLowerCase && goesOn * 2 >= followed;
    }

    public static bool EndsSentence(string text, LineSpan line) =>
        text[line.End - 1] is '.' or '!' or '?' or ':' or '。' or '！' or '？' or '।' or '؟' or '۔' or '”' or '"';

    private static int FirstWord(string text, LineSpan line)
    {
        var end = text.AsSpan(line.Start, line.Length).IndexOf(' ');
        return end < 0 ? line.Length : end;
    }
}
