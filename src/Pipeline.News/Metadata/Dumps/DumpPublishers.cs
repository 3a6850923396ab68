using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Bylines;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Who published the article of a text dump, from lines in which sites name themselves.</summary>
internal static class DumpPublishers
{
    // Characters, of at most five words: names of outlets are shorter than headlines.
    private const int LongestName = 40;

    private static readonly FrozenSet<string> NotPublishers = Set("Metadata/Lexicons/not-publishers");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OutletWords = Set("Bylines/Lexicons/outlet-words").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly ImmutableArray<string> Countries = Lexicon.Lines("Metadata/Lexicons/countries");

    /// <summary>Lines that must have the name of who holds the rights: a firm that no other line names is the owner of the site's maker.</summary>
    private const int LinesWithHolder = 3;

    /// <summary>
    /// Confidences are the shares of names that agree with what the same page declares for machines, each with ten more cases of which
    /// eight agree: holders of rights whom three lines name 121 of 137, labelled lines that name the holder 10 of 12, names in phrases 35 of 74. All
    /// other labelled lines agreed in 9 of 348 cases and are not taken. Lines beside the headline agreed in 1 of 8; those of names above a
    /// description or told in two places are estimates, for the development dumps have none.
    /// </summary>
    /// <param name="credited">Whom the dateline credits; null where it credits nobody.</param>
    public static Sourced<string>? Read(ImmutableArray<DumpLine> lines, int headline, string? credited)
    {
        // A source line beside the headline names the original publisher, also on a page of another site.
        if (BesideHeadline(lines, headline) is { } source)
        {
            return new Sourced<string>(WithoutCountry(source), FieldSource.Text, 0.5);
        }

        return HeadPublishers.Read(lines, headline) ?? AboveHeadline(lines, headline, credited) ?? Holder(lines) ?? BeforeDescription(lines) ?? InPhrase(lines);
    }

    /// <summary>A name on a line of its own above the headline that the dateline credits, or who holds the rights to the page: two places tell one name.</summary>
    private static Sourced<string>? AboveHeadline(ImmutableArray<DumpLine> lines, int headline, string? credited)
    {
        for (var i = 0; i < headline; i++)
        {
            var name = lines[i].Text;
            if (lines[i].Place == LinePlace.BeforeBody && IsName(name)
                && (name.Equals(credited, StringComparison.OrdinalIgnoreCase)
                    || lines.Any(l => l.Place == LinePlace.AfterBody && name.Equals(RightsHolders.In(l.Text), StringComparison.OrdinalIgnoreCase))))
            {
                return new Sourced<string>(name, FieldSource.Text, 0.85);
            }
        }

        return null;
    }

    /// <summary>Who holds the rights to the site, in the form of a labelled line where one has it.</summary>
    private static Sourced<string>? Holder(ImmutableArray<DumpLine> lines)
    {
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (lines[i].Place == LinePlace.BeforeBody || RightsHolders.In(lines[i].Text) is not { } holder || !IsName(holder))
            {
                continue;
            }

            foreach (var line in lines)
            {
                if (line.Rule == DropRules.PublisherName && line.Text.Length >= 3 && IsName(line.Text)
                    && (holder.Contains(line.Text, StringComparison.OrdinalIgnoreCase) || line.Text.Contains(holder, StringComparison.OrdinalIgnoreCase)))
                {
                    return new Sourced<string>(WithoutCountry(line.Text), FieldSource.Text, 0.82);
                }
            }

            return IsOftenNamed(lines, holder) ? new Sourced<string>(holder, FieldSource.Text, 0.88) : null;
        }

        return null;
    }

    private static bool IsOftenNamed(ImmutableArray<DumpLine> lines, string holder)
    {
        var named = 0;
        for (var i = 0; i < lines.Length && named < LinesWithHolder; i++)
        {
            named += lines[i].Text.Contains(holder, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return named == LinesWithHolder;
    }

    /// <summary>A short line that ends in an outlet's word and stands next to the headline, or twice around it.</summary>
    private static string? BesideHeadline(ImmutableArray<DumpLine> lines, int headline)
    {
        if (headline < 0)
        {
            return null;
        }

        for (var i = Math.Max(0, headline - 2); i < lines.Length && i <= headline + 2; i++)
        {
            var text = lines[i].Text;
            if (i != headline && lines[i].Place == LinePlace.BeforeBody && EndsInOutletWord(text) && IsName(text)
                && (lines.Count(l => l.Text == text) > 1 || lines[i].Rule == DropRules.PublisherName))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An outlet's name in front of the outlet's description of itself, which names it again.</summary>
    private static Sourced<string>? BeforeDescription(ImmutableArray<DumpLine> lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var text = lines[i - 1].Text;
            if (lines[i].Place == LinePlace.AfterBody && lines[i].Text.Length > 80 && EndsInOutletWord(text) && IsName(text)
                && lines[i].Text.Contains(text, StringComparison.Ordinal))
            {
                return new Sourced<string>(text, FieldSource.Text, 0.7);
            }
        }

        return null;
    }

    /// <summary>The name that most lines give; of equals the longer.</summary>
    private static Sourced<string>? InPhrase(ImmutableArray<DumpLine> lines)
    {
        var names = new List<string>();
        foreach (var line in lines)
        {
            if (PublisherPhrases.NameIn(line.Text) is { } name)
            {
                names.Add(name);
            }
        }

        return names.Count == 0 ? null : names.GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length)
            .Select(g => new Sourced<string>(g.Key, FieldSource.Text, 0.51)).FirstOrDefault();
    }

    /// <summary>An outlet's word alone is no name of one.</summary>
    internal static bool EndsInOutletWord(string text) =>
        text.LastIndexOf(' ') is >= 0 and var space && OutletWords.Contains(text.AsSpan(space + 1));

    /// <summary>Who stands alone beside the headline is more often the writer than the outlet.</summary>
    internal static bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName && char.IsUpper(text[0]) && text.AsSpan().Count(' ') <= 4 && text[^1] is not ('.' or ':' or '!' or '?')
        && !text.Any(char.IsAsciiDigit) && !NotPublishers.Contains(text) && !PersonNames.IsSurelyFullName(text);

    /// <summary><c>Iran Press TV</c> is Press TV of Iran, where the rest is an outlet's name of its own: two words, the last an outlet's.</summary>
    private static string WithoutCountry(string name)
    {
        foreach (var country in Countries)
        {
            if (name.StartsWith(country + " ", StringComparison.Ordinal) && name[(country.Length + 1)..] is var rest && EndsInOutletWord(rest))
            {
                return rest;
            }
        }

        return name;
    }

    private static FrozenSet<string> Set(string name) =>
        Lexicon.Lines(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
