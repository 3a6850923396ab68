using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>What a line of the body is to the text around it.</summary>
internal static class LineRoles
{
    public static ParagraphRole Of(LineScan scan, LineState[] states, int index)
    {
        var lines = scan.Lines;
        ref readonly var line = ref lines[index];
        if (line.StartsWith == LineStart.Bullet && line.Words > 0 && !IsSpeech(scan.Text.AsSpan(line.Start, line.Length), line))
        {
            return ParagraphRole.ListItem;
        }

        if (!IsShort(line))
        {
            return ParagraphRole.Paragraph;
        }

        var (above, below) = (Neighbour(lines, states, index, -1), Neighbour(lines, states, index, 1));
        var isListed = below >= 0 && IsShort(lines[below]) && (above >= 0 && IsShort(lines[above]) || HasListBelow(lines, states, below));
        isListed |= above >= 0 && IsShort(lines[above]) && (below < 0 || !IsHeading(lines[index]));
        isListed |= above >= 0 && lines[above].EndsWith == LineEnd.Colon;
        return isListed ? ParagraphRole.ListItem
            : below >= 0 && IsHeading(line) ? ParagraphRole.Heading
            : ParagraphRole.Paragraph;
    }

    public static ReadOnlySpan<char> WithoutBullet(ReadOnlySpan<char> text) => text.TrimStart("•-*–—·▪●◦‣ \t\u00A0");

    /// <summary>A dash before a sentence is how many languages begin what somebody says.</summary>
    private static bool IsSpeech(ReadOnlySpan<char> text, in TextLine line) =>
        text[0] is '–' or '—' && line.Words >= 3 && line.EndsWith is LineEnd.Stop or LineEnd.Question or LineEnd.Exclamation or LineEnd.Ellipsis;

    private static bool HasListBelow(TextLine[] lines, LineState[] states, int below) =>
        Neighbour(lines, states, below, 1) is >= 0 and var next && IsShort(lines[next]) && !IsHeading(lines[below]);

    private static bool IsShort(in TextLine line) => line.Words <= 12 && line.EndsWith is not (LineEnd.Stop or LineEnd.Ellipsis or LineEnd.Comma);

    /// <summary>A subhead is no sentence; a question may be one.</summary>
    private static bool IsHeading(in TextLine line) =>
        line.Words > 0 && line.EndsWith is LineEnd.Open or LineEnd.Question or LineEnd.Bracket or LineEnd.Exclamation && line.SentenceEnds <= 1;

    private static int Neighbour(TextLine[] lines, LineState[] states, int index, int step)
    {
        var i = index + step;
        while (i >= 0 && i < lines.Length && states[i] == LineState.Gap)
        {
            i += step;
        }

        return i >= 0 && i < lines.Length && states[i] == LineState.Body ? i : -1;
    }
}
