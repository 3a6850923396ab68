using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The headline and the deck among the lines before a dump's body.</summary>
internal static class DumpHeadlines
{
    // Of 45 decks of dumps whose page declares one 35 are that one; of 21 others that were read 11 are decks.
    private const double Confidence = 0.6;

    // Characters: shorter lines are labels or other headlines, longer ones several paragraphs.
    private const int ShortestDeck = 40;
    private const int LongestDeck = 1000;

    /// <param name="At">Index of the headline's line; -1 where there is none.</param>
    internal readonly record struct Choice(Sourced<string>? Headline, Sourced<string>? Deck, int At);

    public static Choice Read(ImmutableArray<DumpLine> lines, BodyWords words)
    {
        var before = DumpLine.CountBeforeBody(lines);
        var at = new HeadlineChoice(lines, before, words).Find();
        if (at < 0)
        {
            return new Choice(null, null, -1);
        }

        // Of 636 headlines read from the development dumps 484 are exactly the page's title; by weights that saw no page of the site 478.
        var headline = new Sourced<string>(lines[at].Text, FieldSource.Text, 0.75);
        for (var i = at + 1; i < before; i++)
        {
            if (lines[i].Rule == DropRules.Deck && IsDeck(lines[i], words, 2))
            {
                return new Choice(headline, new Sourced<string>(lines[i].Text, FieldSource.Text, Confidence), at);
            }
        }

        var hasDeck = at + 1 < before && lines[at].Rule != DropRules.Headline && IsOpen(lines[at + 1].Rule) && IsDeck(lines[at + 1], words, 3);
        return new Choice(headline, hasDeck ? new Sourced<string>(lines[at + 1].Text, FieldSource.Text, Confidence) : null, at);
    }

    private static bool IsDeck(DumpLine line, BodyWords words, int shared) =>
        line.Text.Length is >= ShortestDeck and <= LongestDeck && words.Support(line.Text).Shared >= shared && DateScanner.First(line.Text) is null;

    /// <summary>Cleaning has not said what the line is.</summary>
    private static bool IsOpen(string rule) =>
        rule is DropRules.OutsideBody or DropRules.Menu or DropRules.Related or DropRules.Section or DropRules.Duplicate;
}
