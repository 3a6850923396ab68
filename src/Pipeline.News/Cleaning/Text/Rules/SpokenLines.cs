using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Reading.Notes.Turns;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>
/// The turns of a transcript and the updates of a live blog, from the first to the last: they are short, in the first and second person, or
/// stand apart under their times, as little is in the articles that the weights were fitted on.
/// </summary>
internal static class SpokenLines
{
    private const uint Clutter = (1u << (int)CueKind.Newsletter) | (1u << (int)CueKind.Cookies) | (1u << (int)CueKind.Advertisement)
        | (1u << (int)CueKind.Player) | (1u << (int)CueKind.Share) | (1u << (int)CueKind.Related);

    public static void Keep(LineScan scan, LineState[] states, NoteForm form)
    {
        if (!form.IsTranscript && !form.IsLiveBlog)
        {
            return;
        }

        var marks = new bool[states.Length];
        for (var i = 0; i < marks.Length; i++)
        {
            var text = scan.Text.AsSpan(scan.Lines[i].Start, scan.Lines[i].Length);
            marks[i] = form.IsTranscript ? TurnLabel.Of(text) is not null : UpdateStamp.Is(text) && i + 1 < marks.Length && IsTold(scan.Lines[i + 1]);
        }

        var (first, last) = (Array.IndexOf(marks, true), Array.LastIndexOf(marks, true));
        if (first < 0)
        {
            return;
        }

        Fill(scan.Lines, states, marks, first, last, form);
    }

    private static void Fill(TextLine[] lines, LineState[] states, bool[] marks, int first, int last, NoteForm form)
    {
        var end = last + 1;
        while (end < lines.Length && IsTold(lines[end]))
        {
            end++;
        }

        var start = Array.IndexOf(states, LineState.Body) is >= 0 and var body && body < first ? body : first;
        for (var i = start; i < end; i++)
        {
            var isText = marks[i] ? form.IsTranscript : IsTold(lines[i]) || (form.IsTranscript && i > first && IsRemark(lines[i]));
            states[i] = isText ? LineState.Body : states[i] == LineState.Body && !marks[i] ? LineState.Body : LineState.Gap;
        }

        // A gap stands within a body: what is left of it above the first line is before, and below the last is after.
        states.AsSpan(0, Math.Max(0, Array.IndexOf(states, LineState.Body))).Clear();
        states.AsSpan(Array.LastIndexOf(states, LineState.Body) + 1).Fill(LineState.After);
    }

    private static bool IsTold(in TextLine line) => line.Type is LineType.ShortSentence or >= LineType.LongOpen && (line.FirstCues & Clutter) == 0 && !line.HasCopyAbove;

    /// <summary>"(Applause)", "Yes".</summary>
    private static bool IsRemark(in TextLine line) => line is { Letters: > 0, Cues: 0 } && line.StartsWith is LineStart.Bracket or LineStart.Upper or LineStart.Quote;
}
