using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Takes off a body's first and last lines what belongs to the page: its headline and date, headlines of others, tags.</summary>
internal static class BodyEdges
{
    // Lines: headline, date and byline, where the model took them for body.
    private const int LongestHead = 3;

    // Lines: a few tags and links behind the last paragraph; a longer end is the model's to tell.
    private const int LongestFooter = 8;

    /// <summary>Lists that articles end with are shorter, or have figures, or names of one to three words.</summary>
    private const int LeastHeadlines = 20;

    public static void Trim(LineScan scan, LineState[] states)
    {
        TrimHead(scan.Lines, states);
        TrimHeadlines(scan.Lines, states);
        TrimFooter(scan.Lines, states);
        TrimHeadingsAndTags(scan, states);
    }

    /// <summary>No body begins with its headline, or with its date in whatever language, where sentences follow.</summary>
    private static void TrimHead(TextLine[] lines, LineState[] states)
    {
        var first = Array.IndexOf(states, LineState.Body);
        for (var i = first; first >= 0 && i < Math.Min(first + LongestHead, lines.Length - 1) && IsUnended(lines[i]); i++)
        {
            if (lines[i + 1].Type >= LineType.LongOpen)
            {
                // Zeros: what is before the body.
                states.AsSpan(first, i + 1 - first).Clear();
            }
        }
    }

    private static bool IsUnended(in TextLine line) => line is { Type: < LineType.Prose, SentenceEnds: <= 1, EndsWith: LineEnd.Open, StartsWith: not LineStart.Bullet };

    /// <summary>A long list of headlines below the last sentence, longer than the article itself, leads to other articles.</summary>
    private static void TrimHeadlines(TextLine[] lines, LineState[] states)
    {
        var last = Array.LastIndexOf(states, LineState.Body);
        var (from, headlines) = (last, 0);
        for (; from > 0 && (states[from] != LineState.Body || lines[from].Type <= LineType.Dated); from--)
        {
            headlines += lines[from] is { Words: >= 4 and <= 14, Digits: < 3, Type: LineType.Fragment } ? 1 : 0;
        }

        var length = last - from;
        if (from > 0 && length >= LeastHeadlines && headlines * 2 >= length && length >= 2 * Paragraphs(lines, states, from))
        {
            states.AsSpan(from + 1).Fill(LineState.After);
        }
    }

    /// <summary>A few words a line at the foot of the document are its links, in whatever language, where no sentence announces a list.</summary>
    private static void TrimFooter(TextLine[] lines, LineState[] states)
    {
        var last = Array.LastIndexOf(states, LineState.Body);
        var from = last;
        while (from > 0 && lines[from] is { Words: <= 4, Type: <= LineType.Fragment, EndsWith: LineEnd.Open, StartsWith: not LineStart.Bullet })
        {
            from--;
        }

        if (last - from is >= 2 and <= LongestFooter && lines.Length - last <= LongestFooter && lines[from].Type >= LineType.Prose)
        {
            states.AsSpan(from + 1).Fill(LineState.After);
        }
    }

    private static int Paragraphs(TextLine[] lines, LineState[] states, int last)
    {
        var count = 0;
        for (var i = 0; i <= last; i++)
        {
            count += states[i] == LineState.Body && lines[i].Type >= LineType.Prose ? 1 : 0;
        }

        return count;
    }

    /// <summary>No body ends with its tags, or with a heading that has nothing under it.</summary>
    private static void TrimHeadingsAndTags(LineScan scan, LineState[] states)
    {
        for (var last = Array.LastIndexOf(states, LineState.Body); last > 0; last = Array.LastIndexOf(states, LineState.Body, last - 1))
        {
            ref readonly var line = ref scan.Lines[last];
            var isHeading = line is { Type: LineType.Tiny or LineType.Fragment or LineType.Cue or LineType.Dated, Words: <= 8, StartsWith: not LineStart.Bullet }
                && line.EndsWith is LineEnd.Open or LineEnd.Bracket
                && (scan.Lines[last - 1].Type >= LineType.ShortSentence || IsTags(scan, last - 1));
            if (!isHeading && !IsTags(scan, last))
            {
                return;
            }

            states[last] = LineState.After;
        }
    }

    private static bool IsTags(LineScan scan, int index) =>
        TagLines.IsTags(scan.Lines[index], scan.Text.AsSpan(scan.Lines[index].Start, scan.Lines[index].Length));
}
