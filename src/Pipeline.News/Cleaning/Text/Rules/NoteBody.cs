using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Words;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>
/// A text with no page around it: a head of a few lines, and from the first sentence on hardly anything but sentences. Everything that
/// reads like the story is the story then; short lines and odd paragraphs belong to it.
/// </summary>
internal static class NoteBody
{
    /// <summary>In lines: headline, deck, outlet, section, byline, date and a picture's line; above a page's article stand more.</summary>
    private const int LongestHead = 8;

    /// <summary>Of the words; the rest are subheads, names and labels.</summary>
    private const double LeastSentences = 0.9;

    /// <summary>Sentences above the date.</summary>
    private const int MostDecks = 1;

    /// <summary>In words: shorter lines with a full stop are labels as often.</summary>
    private const int ShortestSentence = 5;

    /// <summary>A subhead, a name or a credit to so many sentences is the text's own; one more may be its date or its source.</summary>
    private const int SentencesToOtherLine = 4;

    /// <summary>In the dump of a page nearly all of which is prose, so many lines have one link or date among them.</summary>
    private const int LinesToLink = 25;

    private const uint Clutter = (1u << (int)CueKind.Newsletter) | (1u << (int)CueKind.Cookies) | (1u << (int)CueKind.About)
        | (1u << (int)CueKind.Paywall) | (1u << (int)CueKind.Donate) | (1u << (int)CueKind.Comments);

    /// <returns>Whether the text is such a note.</returns>
    public static bool Keep(TextLine[] lines, LineState[] states)
    {
        var first = First(lines);
        if (first is >= 0 and <= LongestHead && IsNote(lines.AsSpan(first)))
        {
            Fill(lines, states, first, IsNotice);
            return true;
        }

        if (IsMostlyProse(lines))
        {
            Fill(lines, states, Math.Max(0, Array.IndexOf(states, LineState.Body)), static (in TextLine line) => (line.Cues & Clutter) != 0);
        }

        return false;
    }

    /// <summary>The first sentence that is no notice, and below the date: a deck above it is one of the head's lines.</summary>
    private static int First(TextLine[] lines)
    {
        var (dated, sentences) = (-1, 0);
        for (var i = 0; i < Math.Min(lines.Length, LongestHead + 1) && sentences <= MostDecks; i++)
        {
            dated = lines[i].Type == LineType.Dated ? i : dated;
            sentences += MayBegin(lines[i]) ? 1 : 0;
        }

        return Array.FindIndex(lines, dated + 1, line => MayBegin(line));
    }

    private static bool MayBegin(in TextLine line) =>
        (IsProse(line) || IsSentence(line)) && line.Type != LineType.LeadIn && !line.StartsWithCue(CueKind.Notice) && !IsNotice(line);

    /// <param name="ends">What ends the text.</param>
    private static void Fill(TextLine[] lines, LineState[] states, int first, LineTest ends)
    {
        for (var i = first; i < lines.Length && !ends(lines[i]); i++)
        {
            states[i] = IsOfStory(lines[i]) ? LineState.Body : states[i] == LineState.Before && i > first ? LineState.Gap : states[i];
        }
    }

    private static bool IsNote(ReadOnlySpan<TextLine> lines)
    {
        var (sentences, others, links) = (0, 0, 0);
        foreach (ref readonly var line in lines)
        {
            var isSentence = IsSentence(line) || IsProse(line);
            sentences += isSentence ? 1 : 0;
            others += isSentence ? 0 : 1;
            links += !isSentence && line.Type == LineType.Cue ? 1 : 0;
        }

        return others <= 1 + (sentences / SentencesToOtherLine) && links <= 1 && Words(lines, IsSentence) >= Words(lines, static (in TextLine _) => true) * LeastSentences;
    }

    /// <summary>Where nearly all of a whole file is sentences.</summary>
    private static bool IsMostlyProse(ReadOnlySpan<TextLine> lines)
    {
        var links = 0;
        foreach (ref readonly var line in lines)
        {
            links += line.Type is LineType.Cue or LineType.Dated ? 1 : 0;
        }

        return links <= 1 + (lines.Length / LinesToLink) && Words(lines, IsProse) >= Words(lines, static (in TextLine _) => true) * LeastSentences;
    }

    private delegate bool LineTest(in TextLine line);

    private static int Words(ReadOnlySpan<TextLine> lines, LineTest counts)
    {
        var words = 0;
        foreach (ref readonly var line in lines)
        {
            words += counts(line) ? line.Words : 0;
        }

        return words;
    }

    private static bool IsProse(in TextLine line) => line.Type is LineType.ShortSentence or LineType.LeadIn or >= LineType.LongOpen;

    private static bool IsSentence(in TextLine line) => EndsAsSentence(line) || IsProse(line);

    /// <summary>Whatever the model says: a long line without an end is the title of a film or of another story as often as not, and is left to it.</summary>
    private static bool IsOfStory(in TextLine line) => EndsAsSentence(line) || !(IsLink(line) || line is { Type: LineType.LongOpen, StartsWith: not LineStart.Bullet });

    private static bool EndsAsSentence(in TextLine line) => line is { Words: >= ShortestSentence, EndsWith: LineEnd.Stop or LineEnd.Question };

    private static bool IsLink(in TextLine line) => line.Type is LineType.Cue or LineType.Dated or LineType.Symbols;

    /// <summary>A word of a page's notices stands in it.</summary>
    public static bool HasClutter(in TextLine line) => (line.Cues & Clutter) != 0 || line.StartsWithCue(CueKind.Notice);

    /// <summary>A notice that opens as one, or speaks to its reader; in a sentence of the story the same word tells nothing ("declined to comment").</summary>
    private static bool IsNotice(in TextLine line) =>
        (line.FirstCues & Clutter) != 0 || ((line.Cues & Clutter) != 0 && (!IsSentence(line) || line.SecondPerson > 0));
}
