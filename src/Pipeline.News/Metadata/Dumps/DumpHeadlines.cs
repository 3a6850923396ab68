using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The headline and the deck among the lines before a dump's body.</summary>
internal static class DumpHeadlines
{
    private const int ShortestHeadline = 15;
    private const int LongestHeadline = 220;
    private const int LongestDeck = 1000;

    /// <param name="At">Index of the headline's line; -1 where there is none.</param>
    internal readonly record struct Choice(Sourced<string>? Headline, Sourced<string>? Deck, int At);

    public static Choice Read(ImmutableArray<DumpLine> lines, CleanText body)
    {
        using var words = new BodyWords(body.Text);
        var labelled = IndexOf(lines, DropRules.Headline);
        var at = labelled >= 0 ? labelled : Best(lines, words);
        if (at < 0)
        {
            return new Choice(null, null, -1);
        }

        // Of all headlines read from the development dumps .53 are exactly the page's title; how the two ways share that is an estimate.
        var headline = new Sourced<string>(lines[at].Text, FieldSource.Text, labelled >= 0 ? 0.6 : 0.45);
        var deck = IndexOf(lines, DropRules.Deck);
        return new Choice(
            headline,
            deck >= 0 ? new Sourced<string>(lines[deck].Text, FieldSource.Text, 0.8)
                : at + 1 < lines.Length && labelled < 0 && IsDeck(lines[at + 1], words) ? new Sourced<string>(lines[at + 1].Text, FieldSource.Text, 0.6)
                : null,
            at);
    }

    private static int IndexOf(ImmutableArray<DumpLine> lines, string rule)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Rule == rule && lines[i].Place == LinePlace.BeforeBody && !IsDate(lines[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Hardly more than a date, which cleaning takes for a headline where it does not know the month's name.</summary>
    private static bool IsDate(string text) => DateScanner.First(text) is { } date && text.Length - (date.End - date.Start) <= 5;

    /// <summary>The line that shares most words with the body, is shaped as a title and stands near the body.</summary>
    private static int Best(ImmutableArray<DumpLine> lines, BodyWords words)
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < lines.Length && lines[i].Place == LinePlace.BeforeBody; i++)
        {
            var score = Score(lines[i], words);
            // A deck follows its headline and may share more words: the earlier of two neighbours wins unless it is much weaker.
            if (score > most * (best == i - 1 ? 1.3 : 1.0))
            {
                (best, most) = (i, score);
            }
        }

        return best;
    }

    private static double Score(DumpLine line, BodyWords words)
    {
        var text = line.Text;
        if (text.Length is < ShortestHeadline or > LongestHeadline || !IsOpen(line.Rule) || text[^1] is ':' or ','
            || words.Compare(text) is not ({ } all, >= 2 and var shared) || DateScanner.First(text) is not null || Bylines.AfterOpener(text) is not null)
        {
            return 0;
        }

        var share = (double)shared / all;
        return (share + Math.Min(shared, 6) / 6.0) * (text[^1] is '.' or '!' ? 0.5 : 1);
    }

    private static bool IsDeck(DumpLine line, BodyWords words)
    {
        return line.Place == LinePlace.BeforeBody && IsOpen(line.Rule) && line.Text.Length is >= 40 and <= LongestDeck && words.Compare(line.Text).Shared >= 3
            && DateScanner.First(line.Text) is null;
    }

    /// <summary>Cleaning has not said what the line is.</summary>
    private static bool IsOpen(string rule) =>
        rule is DropRules.OutsideBody or DropRules.Menu or DropRules.Related or DropRules.Section or DropRules.Duplicate;
}
