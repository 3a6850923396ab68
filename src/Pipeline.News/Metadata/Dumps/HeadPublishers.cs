using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>The outlet's name on a line of its own in the head of a note: between headline and byline or date, or behind a label.</summary>
internal static class HeadPublishers
{
    /// <summary>In lines before the body: above a page's article stand more, and among them many short ones.</summary>
    private const int LongestHead = 8;

    /// <summary>Between such a name and the headline stands at most a deck.</summary>
    private const int LinesBelowHeadline = 2;

    /// <summary>In characters, with weekday, clock time and zone.</summary>
    private const int LongestDate = 45;

    private static readonly FrozenSet<string> Sections = Lexicon.Lines("Cleaning/Text/Lexicons/cues")
        .Where(line => line.StartsWith("section ", StringComparison.Ordinal)).Select(line => line["section ".Length..].Trim()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Agencies = Lexicon.Lines("Cleaning/Text/Lexicons/agencies").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Labels = ["Source:", "Publisher:", "Publication:", "Published by:", "Published by ", "Published in "];

    public static Sourced<string>? Read(ImmutableArray<DumpLine> lines, int headline)
    {
        var before = DumpLine.CountBeforeBody(lines);
        if (headline < 0 || before > LongestHead)
        {
            return null;
        }

        for (var i = 0; i < before; i++)
        {
            if (Labelled(lines[i].Text) is { } name)
            {
                return new Sourced<string>(name, FieldSource.Text, 0.7);
            }
        }

        // On five days of 165 such notes all 156 names that are read are the outlet's, or its writer's where it has a column of his own (3).
        for (var i = headline + 1; i <= headline + LinesBelowHeadline && i + 1 < before; i++)
        {
            if (IsOutlet(lines[i]) && IsOfHead(lines[i + 1]))
            {
                return new Sourced<string>(lines[i].Text, FieldSource.Text, 0.8);
            }
        }

        return null;
    }

    private static string? Labelled(string line)
    {
        var label = Labels.FirstOrDefault(l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return label is not null && line[label.Length..].Trim() is { Length: > 0 } name && DumpPublishers.IsName(name) ? name : null;
    }

    private static bool IsOutlet(DumpLine line) =>
        line.Rule is not (DropRules.Byline or DropRules.PublicationTime or DropRules.Caption or DropRules.Deck or DropRules.Headline)
        // A service's name alone on its line looks like a picture's credit.
        && (line.Rule != DropRules.PhotoCredit || Agencies.Contains(line.Text))
        && BylineOpeners.After(line.Text) is null && DumpPublishers.IsName(line.Text) && !MayBePerson(line.Text) && !Sections.Contains(line.Text) && DateScanner.First(line.Text) is null;

    /// <summary>A given name, or two words of which none says that they are an outlet: names that no list knows are writers' more often.</summary>
    private static bool MayBePerson(string text) =>
        PersonNames.IsGivenName(text)
        || (PersonNames.IsFullName(text) && !text.StartsWith("The ", StringComparison.Ordinal) && !DumpPublishers.EndsInOutletWord(text) && !text.Split(' ').Any(PersonNames.IsNotPerson));

    /// <summary>A long list of writers is taken for a deck, but opens as a byline does.</summary>
    private static bool IsOfHead(DumpLine line) => line.Rule is DropRules.Byline or DropRules.PublicationTime || BylineOpeners.After(line.Text) is not null || (line.Text.Length <= LongestDate && DateScanner.First(line.Text) is not null);
}
