using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>
/// Carries a body on below a box that stands between its paragraphs: an invitation to a letter, an advertisement, a player, links
/// to other articles. What the fitted weights take for the end of the article was none where its sentences follow at once.
/// </summary>
internal static class BoxBridge
{
    // Lines: heading, text and button of a box, or a list of five links; the page's own end is longer.
    private const int LongestBox = 7;

    /// <summary>A single sentence may be the teaser of a headline above it; a quotation or a second sentence is none.</summary>
    private const int LeastParagraphs = 2;
    // Words of two sentences, or of one with a quotation; teasers are shorter.
    private const int LeastWords = 22;
    // Links that stand one below the other at the end of a box.
    private const int MostHeadlines = 3;

    private const uint Boxes = (1u << (int)CueKind.Newsletter) | (1u << (int)CueKind.Advertisement) | (1u << (int)CueKind.Player) | (1u << (int)CueKind.Form)
        | (1u << (int)CueKind.Donate) | (1u << (int)CueKind.Account) | (1u << (int)CueKind.Share) | (1u << (int)CueKind.Follow) | (1u << (int)CueKind.Notice)
        | (1u << (int)CueKind.Photo) | (1u << (int)CueKind.Related);

    public static void Cross(TextLine[] lines, LineState[] states)
    {
        for (var last = LastProse(lines, states); last > 0;)
        {
            var below = EndOfBox(lines, last + 1);
            var end = below;
            while (end < lines.Length && BodyRepair.IsPlainProse(lines[end]))
            {
                end++;
            }

            if (below == last + 1 || end == below || (end - below < LeastParagraphs && !IsNoTeaser(lines[below])))
            {
                return;
            }

            states.AsSpan(last + 1, below - last - 1).Fill(LineState.Gap);
            states.AsSpan(below, end - below).Fill(LineState.Body);
            last = end - 1;
        }
    }

    /// <summary>A short line at the end may be a box's own.</summary>
    private static int LastProse(TextLine[] lines, LineState[] states)
    {
        var last = Array.LastIndexOf(states, LineState.Body);
        for (var step = 0; step < MostHeadlines && last > 0 && lines[last].Type < LineType.Prose; step++)
        {
            last--;
        }

        return last > 0 && lines[last].Type >= LineType.Prose && states[last] == LineState.Body ? last : -1;
    }

    /// <summary>A line that tells the box, and headlines below it.</summary>
    private static int EndOfBox(TextLine[] lines, int from)
    {
        var (at, headlines) = (from, -1);
        for (; at < lines.Length && at < from + LongestBox; at++)
        {
            if (IsOfABox(lines[at]))
            {
                headlines = lines[at].Has(CueKind.Related) ? MostHeadlines : headlines;
            }
            else if (!(at == from && IsCaptioned(lines, at)) && (!IsHeadline(lines[at]) || --headlines < 0))
            {
                break;
            }
        }

        return at;
    }

    /// <summary>What a picture shows, above whose it is.</summary>
    private static bool IsCaptioned(TextLine[] lines, int at) => at + 1 < lines.Length && lines[at + 1].Has(CueKind.Photo) && lines[at + 1].Words <= 8;

    private static bool IsOfABox(in TextLine line) => ((line.Cues & Boxes) != 0 && !BodyRepair.IsPlainProse(line)) || line.Letters == 0;

    private static bool IsNoTeaser(in TextLine line) => line.Words >= LeastWords && (line.Quotes > 0 || line.SentenceEnds > 1);

    private static bool IsHeadline(in TextLine line) => line is { Type: LineType.Fragment or LineType.Cue or LineType.LongOpen or LineType.Tiny, Words: <= 20 };
}
