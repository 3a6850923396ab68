using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Corrects the decoded states where a rule knows better than the fitted weights.</summary>
internal static class BodyRepair
{
    /// <summary>Words of these kinds begin many a paragraph.</summary>
    private const uint Harmless = (1u << (int)CueKind.Month) | (1u << (int)CueKind.Byline) | (1u << (int)CueKind.Time) | (1u << (int)CueKind.Section)
        | (1u << (int)CueKind.Notice) | (1u << (int)CueKind.Update);

    private const uint Disqualifying = (1u << (int)CueKind.Newsletter) | (1u << (int)CueKind.Cookies) | (1u << (int)CueKind.About)
        | (1u << (int)CueKind.Paywall) | (1u << (int)CueKind.Donate) | (1u << (int)CueKind.Comments);

    /// <returns>The form, with what the body tells of it.</returns>
    public static NoteForm Apply(LineScan scan, LineState[] states, NoteForm form)
    {
        CutComments(scan.Lines, states);
        ContinueProse(scan.Lines, states);
        BoxBridge.Cross(scan.Lines, states);
        ContinueProse(scan.Lines, states);
        var isNote = NoteBody.Keep(scan.Lines, states);
        DropKnownLines(scan, states);
        DropPlayers(scan.Lines, states);
        DropRepeats(scan.Lines, states);
        BodyEdges.Trim(scan, states);
        SpokenLines.Keep(scan, states, form);
        return form with { IsNote = isNote };
    }

    /// <summary>Whatever readers write below an article, none of it is body, down to the last line.</summary>
    private static void CutComments(TextLine[] lines, LineState[] states)
    {
        var first = Array.IndexOf(states, LineState.Body);
        var thread = first < 0 ? lines.Length : CommentThread.Find(lines, first + 1);
        states.AsSpan(thread).Fill(LineState.After);
    }

    /// <summary>A body ends at a line that is no prose, not between two paragraphs.</summary>
    private static void ContinueProse(TextLine[] lines, LineState[] states)
    {
        var last = Array.LastIndexOf(states, LineState.Body);
        if (last < 0 || lines[last].Type < LineType.Prose)
        {
            return;
        }

        for (var i = last + 1; i < lines.Length && (IsPlainProse(lines[i]) || IsShortSentence(lines[i])); i++)
        {
            states[i] = LineState.Body;
        }
    }

    /// <summary>"No one was hurt."</summary>
    private static bool IsShortSentence(in TextLine line) =>
        line is { Type: LineType.ShortSentence, EndsWith: LineEnd.Stop, Words: >= 4, Cues: 0, SecondPerson: 0, FirstPerson: 0, Copies: 1, StartsWith: LineStart.Upper };

    /// <summary>A sentence or more that nothing marks as a notice, a comment or an advertisement.</summary>
    public static bool IsPlainProse(in TextLine line) =>
        line.Type >= LineType.Prose && line.Copies == 1 && (line is { SecondPerson: 0, FirstPerson: 0 } || line.Quotes > 0) && (line.Words >= 15 || (line.FirstCues & ~Harmless) == 0)
        && (line.Cues & Disqualifying) == 0 && line.EndsWith != LineEnd.Ellipsis;

    /// <summary>Captions, credits and what leads to other articles are no body wherever they stand.</summary>
    private static void DropKnownLines(LineScan scan, LineState[] states)
    {
        for (var i = 0; i < states.Length; i++)
        {
            ref readonly var line = ref scan.Lines[i];
            var text = scan.Text.AsSpan(line.Start, line.Length);
            if (states[i] == LineState.Body && (CaptionLines.IsCredit(line, text) || CaptionLines.IsCaption(line, text) || ReadOnLines.Is(line, text)))
            {
                states[i] = LineState.Gap;
            }
        }
    }

    /// <summary>Short lines that stand together and of which one is a player's go together: its buttons, its times, the film's title.</summary>
    private static void DropPlayers(TextLine[] lines, LineState[] states)
    {
        for (var from = 0; from < lines.Length;)
        {
            var to = from;
            var players = 0;
            while (to < lines.Length && states[to] is LineState.Body or LineState.Gap && lines[to].Type < LineType.ShortSentence && lines[to].Words <= 14)
            {
                players += IsPlayer(lines[to]) ? 1 : 0;
                to++;
            }

            for (var i = from; i < to && players > 0; i++)
            {
                states[i] = states[i] == LineState.Body && (players > 1 || IsPlayer(lines[i])) ? LineState.Gap : states[i];
            }

            from = to + 1;
        }
    }

    public static bool IsPlayer(in TextLine line) =>
        line.Letters == 0 ? (line.Marks & LineMarks.Clock) != 0
        : line.StartsWithCue(CueKind.Player) && (line.Words <= 4 || line.Type == LineType.Cue);

    /// <summary>One paragraph once: the later copy of a long line goes.</summary>
    private static void DropRepeats(TextLine[] lines, LineState[] states)
    {
        var seen = new HashSet<int>();
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == LineState.Body && lines[i] is { Copies: > 1, Words: >= 8 } && !seen.Add(lines[i].Wording))
            {
                states[i] = LineState.Gap;
            }
        }
    }
}
