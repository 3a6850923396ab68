using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Who published the article of a text dump, from lines in which sites name themselves.</summary>
internal static class DumpPublishers
{
    private const int LongestName = 40;

    private static readonly ImmutableArray<(string Before, string After)> Phrases =
        [.. Lexicon.Lines("Metadata/Lexicons/publisher-phrases").Select(p => p.Split("{X}")).Select(p => (p[0], p[1]))];

    /// <summary>The longer half of each phrase: most lines have none of them.</summary>
    private static readonly SearchValues<string> PhraseHints = SearchValues.Create(
        [.. Phrases.Select(p => (p.Before.Length > p.After.Length ? p.Before : p.After).Trim())], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> NotPublishers = Set("not-publishers");
    private static readonly FrozenSet<string> OutletWords = Set("outlet-words");
    private static readonly ImmutableArray<string> Countries = Lexicon.Lines("Metadata/Lexicons/countries");

    public static Sourced<string>? Read(ImmutableArray<DumpLine> lines, int headline)
    {
        // A source line beside the headline names the original publisher, also on a page of another site.
        if (BesideHeadline(lines, headline) is { } source)
        {
            return new Sourced<string>(WithoutCountry(source), FieldSource.Text, 0.7);
        }

        if (lines.FirstOrDefault(l => l.Rule == DropRules.PublisherName && IsName(l.Text)) is { Text: { } labelled })
        {
            return new Sourced<string>(WithoutCountry(labelled), FieldSource.Text, 0.7);
        }

        return BeforeDescription(lines) ?? InPhrase(lines);
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
            if (i != headline && IsName(text) && lines[i].Place == LinePlace.BeforeBody && text.Contains(' ', StringComparison.Ordinal)
                && OutletWords.Contains(text[(text.LastIndexOf(' ') + 1)..])
                && (lines.Count(l => l.Text == text) > 1 || lines[i].Rule == DropRules.PublisherName))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>An outlet's name in front of the outlet's description of itself.</summary>
    private static Sourced<string>? BeforeDescription(ImmutableArray<DumpLine> lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var text = lines[i - 1].Text;
            if (lines[i].Place == LinePlace.AfterBody && lines[i].Text.Length > 80 && IsName(text) && text.Contains(' ', StringComparison.Ordinal)
                && OutletWords.Contains(text[(text.LastIndexOf(' ') + 1)..]))
            {
                return new Sourced<string>(text, FieldSource.Text, 0.75);
            }
        }

        return null;
    }

    /// <summary>The name that most lines give; of equals the longer.</summary>
    private static Sourced<string>? InPhrase(ImmutableArray<DumpLine> lines)
    {
        var names = new List<string>();
        foreach (var line in lines.Where(l => l.Text.Length < 100 && l.Text.AsSpan().ContainsAny(PhraseHints)))
        {
            foreach (var (before, after) in Phrases)
            {
                if (NameIn(line.Text, before, after) is { } name)
                {
                    names.Add(name);
                    break;
                }
            }
        }

        return names.GroupBy(n => n, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length)
            .Select(g => new Sourced<string>(g.Key, FieldSource.Text, 0.7)).FirstOrDefault();
    }

    private static string? NameIn(string line, string before, string after)
    {
        var start = before.Length == 0 ? 0 : line.LastIndexOf(before, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (start > 0 && before.Length < 8))
        {
            return null;
        }

        start += before.Length;
        var end = after.Length == 0 ? line.Length : line.IndexOf(after, start, StringComparison.OrdinalIgnoreCase);
        var name = end > start ? line[start..end].Trim() : "";
        return IsName(name) ? name : null;
    }

    /// <summary>Who stands alone beside the headline is more often the writer than the outlet.</summary>
    private static bool IsName(string text) =>
        text.Length is >= 2 and <= LongestName && char.IsUpper(text[0]) && text.AsSpan().Count(' ') <= 4 && text[^1] is not ('.' or ':' or '!' or '?')
        && !text.Any(char.IsAsciiDigit) && !NotPublishers.Contains(text) && !PersonNames.IsSurelyFullName(text);

    /// <summary><c>Iran Press TV</c> is Press TV of Iran, where the rest is an outlet's name of its own: two words, the last an outlet's.</summary>
    private static string WithoutCountry(string name)
    {
        foreach (var country in Countries)
        {
            if (name.StartsWith(country + " ", StringComparison.Ordinal) && name[(country.Length + 1)..] is var rest
                && rest.Contains(' ', StringComparison.Ordinal) && OutletWords.Contains(rest[(rest.LastIndexOf(' ') + 1)..]))
            {
                return rest;
            }
        }

        return name;
    }

    private static FrozenSet<string> Set(string name) =>
        Lexicon.Lines("Metadata/Lexicons/" + name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
