using System.Collections.Immutable;
using Pipeline.News.Dates;

namespace Pipeline.News.Bylines;

/// <summary>What else says that a text names its author.</summary>
internal enum NameTrust
{
    /// <summary>Its place alone: only names that begin with a common given name are taken.</summary>
    Plain,

    /// <summary>An opener such as "by", or a link to an author's page: full names, and one single name.</summary>
    Pointed,

    /// <summary>A field for the author: nicknames and names in lower case too.</summary>
    Declared,
}

/// <summary>Reads bylines: the names in a line such as <c>By Ann Lee and Tom Ray, Staff Writers | 12 May 2020</c>.</summary>
internal static class BylineReader
{
    // Characters: several names with their roles fit in; longer lines are sentences that begin like a byline.
    private const int LongestByline = 250;

    /// <summary>In characters; a name, a role, an address.</summary>
    private const int LongestSignature = 80;

    /// <summary>Words before a date that say what it is of.</summary>
    private const int LongestLabel = 25;

    /// <summary>A list of more names is not a byline.</summary>
    private const int MostNames = 12;

    /// <summary>Romanian and Spanish bylines open with a word that many names and titles open with too.</summary>
    private const string RomanceOpener = "De ";

    /// <summary>Speakers end lines too; where the verb is theirs as well, only a name in capitals is the writer's.</summary>
    private static readonly string[] StandfirstVerbs = [" writes ", " reports ", " says ", " argues ", " explains "];

    /// <summary>A line that says who wrote and nothing else.</summary>
    public static bool IsByline(string line) =>
        line.Length <= LongestSignature && (IdeographicBylines.Names(line) ?? BylineOpeners.After(line)) is { } names && !Names(names, NameTrust.Pointed).IsEmpty;

    /// <summary>What stands behind dates and an opener: <c>Updated 12 May 2020 by Ann Lee</c>, <c>12 May 2020 | 3 min | by Ann Lee</c>; null for other lines.</summary>
    public static string? AfterDate(string line)
    {
        if (line.Length > LongestByline || DateScanner.First(line) is not { Start: < LongestLabel } date)
        {
            return null;
        }

        var rest = line[date.End..].TrimStart(BylineParts.Marks);
        if (BylineOpeners.After(rest) is { } names)
        {
            return names;
        }

        return DateScanner.First(rest) is { Start: < LongestLabel } ? AfterDate(rest) : null;
    }

    /// <summary>The names of a line whose bars or dots part them from a date and other facts; empty where none of its parts surely is a name.</summary>
    public static ImmutableArray<string> AmongFacts(string line)
    {
        if (line.Length > LongestByline || !line.AsSpan().ContainsAny(BylineParts.Bars))
        {
            return [];
        }

        foreach (var part in line.Split(BylineParts.Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var names = (BylineOpeners.After(part) ?? AfterDate(part)) is { } opened ? Names(opened, NameTrust.Pointed) : PersonNames.IsSurelyFullName(part) ? [part] : [];
            if (!names.IsEmpty)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>Who writes, as a standfirst ends: <c>The port reopens, writes Ann Lee</c>, <c>It is time, says ANN LEE.</c></summary>
    public static string? InStandfirst(string line)
    {
        foreach (var verb in StandfirstVerbs)
        {
            var at = line.LastIndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && line[(at + verb.Length)..].TrimEnd('.', ' ') is { Length: < 40 } name && PersonNames.IsSurelyFullName(name)
                && (verb is " writes " or " reports " || name.All(c => !char.IsLower(c))))
            {
                return name;
            }
        }

        return null;
    }

    /// <param name="byline">With or without its opener.</param>
    /// <returns>Names of people, in order; empty where the first part is none.</returns>
    public static ImmutableArray<string> Names(string byline, NameTrust trust) => All(byline, trust) is { Length: <= MostNames } names ? names : [];

    private static ImmutableArray<string> All(string byline, NameTrust trust)
    {
        if (byline.Length > LongestByline || byline.Contains("http", StringComparison.OrdinalIgnoreCase)
            || byline.Contains("www.", StringComparison.OrdinalIgnoreCase) || PictureCredits.IsOne(byline))
        {
            return [];
        }

        byline = BylineCredits.OfWriters(WithoutOpeners(byline));
        if (trust == NameTrust.Plain && byline.StartsWith(RomanceOpener, StringComparison.OrdinalIgnoreCase) && PersonNames.IsSurelyFullName(byline[3..]))
        {
            return [byline[3..]];
        }

        if (trust == NameTrust.Declared && PersonNames.FamilyNameFirst(byline) is { } turned)
        {
            return [turned];
        }

        return Listed(IdeographicNames.Listed(BylineParts.Cut(byline)), trust);
    }

    private static string WithoutOpeners(string byline)
    {
        while (BylineOpeners.After(byline) is { } rest)
        {
            byline = CorrespondentPosts.Without(rest);
        }

        return byline;
    }

    private static ImmutableArray<string> Listed(string byline, NameTrust trust)
    {
        var people = new BylineNames(trust);
        foreach (var part in BylineParts.Of(byline))
        {
            if (!people.Add(part))
            {
                return [];
            }
        }

        // Ann Lee, Santa Monica: behind a lone comma stands a place or an outlet more often than a second writer.
        var names = people.Writers();
        return trust == NameTrust.Pointed && names.Length == 2 && PersonNames.BeginsWithGivenName(names[0]) && !PersonNames.BeginsWithGivenName(names[1]) && !IdeographicNames.IsScript(names[1]) && !BylineParts.AreJoined(byline)
            ? [names[0]]
            : names;
    }

    /// <summary>Names that surely are names; of a list of nothing but full names one is enough.</summary>
    public static ImmutableArray<string> WithoutOpener(string line)
    {
        var names = All(line, NameTrust.Pointed);
        if (names.IsEmpty && !HasRomanceOpener(line))
        {
            // What is no name where one is expected is none by its place alone.
            return [];
        }

        return names.Length is > 1 and <= MostNames && names.Length == BylineParts.Of(line).Count() && names.All(PersonNames.IsFullName) && names.Any(PersonNames.BeginsWithGivenName)
            ? names
            : Names(line, NameTrust.Plain);
    }

    private static bool HasRomanceOpener(string line) => line.Contains(RomanceOpener, StringComparison.OrdinalIgnoreCase);
}
