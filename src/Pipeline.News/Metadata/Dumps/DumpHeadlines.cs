using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The headline and the deck among the lines before a dump's body.</summary>
internal static class DumpHeadlines
{
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

        // Of 637 headlines read from the development dumps 469 are exactly the page's title.
        var headline = new Sourced<string>(lines[at].Text, FieldSource.Text, 0.74);
        for (var i = at + 1; i < before; i++)
        {
            if (lines[i].Rule == DropRules.Deck)
            {
                return new Choice(headline, new Sourced<string>(lines[i].Text, FieldSource.Text, 0.8), at);
            }
        }

        var hasDeck = at + 1 < before && lines[at].Rule != DropRules.Headline && IsDeck(lines[at + 1], words);
        return new Choice(headline, hasDeck ? new Sourced<string>(lines[at + 1].Text, FieldSource.Text, 0.6) : null, at);
    }

    private static bool IsDeck(DumpLine line, BodyWords words) =>
        IsOpen(line.Rule) && line.Text.Length is >= ShortestDeck and <= LongestDeck && words.Support(line.Text).Shared >= 3 && DateScanner.First(line.Text) is null;

    /// <summary>Cleaning has not said what the line is.</summary>
    private static bool IsOpen(string rule) =>
        rule is DropRules.OutsideBody or DropRules.Menu or DropRules.Related or DropRules.Section or DropRules.Duplicate;
}
