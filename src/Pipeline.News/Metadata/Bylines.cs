using System.Collections.Immutable;
using Pipeline.News.Metadata.Dates;

namespace Pipeline.News.Metadata;

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
internal static class Bylines
{
    private const int LongestByline = 250;

    /// <summary>Words before a date that say what it is of.</summary>
    private const int LongestLabel = 25;

    /// <summary>A list of more names is not a byline.</summary>
    private const int MostNames = 12;

    /// <summary>Between the parts of a byline.</summary>
    private static readonly char[] Marks = [' ', '•', '·', '●', '⋅', '|', '-', '–', '—', ','];

    /// <summary>Speakers end lines too; where the verb is theirs as well, only a name in capitals is the writer's.</summary>
    private static readonly string[] StandfirstVerbs = [" writes ", " reports ", " says ", " argues ", " explains "];

    private static readonly PhraseOpenings Openers = PhraseOpenings.Load("byline-openers");
    private static readonly ImmutableArray<string> Cuts = PhraseOpenings.LongestFirst("byline-cuts");

    /// <summary>The line without what opens a byline; null where nothing opens one.</summary>
    public static string? AfterOpener(string line)
    {
        foreach (var opener in Openers.Beginning(line))
        {
            if (line.Length > opener.Length + 1 && line.StartsWith(opener, StringComparison.OrdinalIgnoreCase)
                && (opener[^1] is ':' or '：' or '/' || line[opener.Length] is ' ' or ':' or '：' or '/'))
            {
                return line[opener.Length..].TrimStart(' ', ':', '：', '/', '-', '–', '—');
            }
        }

        return null;
    }

    /// <summary>What stands behind a date and an opener: <c>Updated 12 May 2020 by Ann Lee</c>; null for other lines.</summary>
    public static string? AfterDate(string line) =>
        line.Length <= LongestByline && DateScanner.First(line) is { Start: < LongestLabel } date ? AfterOpener(line[date.End..].TrimStart(Marks)) : null;

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

    /// <summary>Nothing but the opener: the names stand on the next line.</summary>
    public static bool IsOpener(string line) =>
        line.Length <= 30 && Openers.Contains(line.TrimEnd(' ', ':', '：', '-', '–', '—'));

    /// <param name="byline">With or without its opener.</param>
    /// <returns>Names of people, in order; empty where the first part is none.</returns>
    public static ImmutableArray<string> Names(string byline, NameTrust trust)
    {
        if (byline.Length > LongestByline || byline.Contains("http", StringComparison.OrdinalIgnoreCase)
            || byline.Contains("www.", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        while (AfterOpener(byline) is { } rest)
        {
            byline = rest;
        }

        if (trust == NameTrust.Declared && PersonNames.FamilyNameFirst(byline) is { } turned)
        {
            return [turned];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Parts(Cut(byline)))
        {
            var name = PersonNames.WithoutCredentials(WithoutMarks(WithoutBrackets(part.Trim(' ', ',', ';', '.', '-', '–', '—', '*', '•', '·', '|', ':', '"'))));
            if (names.Count > 0 && PersonNames.IsCredential(name))
            {
                continue;
            }

            // Linny and Peter: who signs with a given name stands beside others who do.
            if (!IsName(name, trust, first: names.Count == 0 || !names[0].Contains(' ', StringComparison.Ordinal)))
            {
                if (name.Length > 0 && names.Count == 0)
                {
                    return [];
                }
            }
            else if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(name);
            }
        }

        return names.Count <= MostNames ? names.ToImmutable() : [];
    }

    private static bool IsName(string name, NameTrust trust, bool first) => trust switch
    {
        NameTrust.Declared => PersonNames.IsFullName(name) || PersonNames.IsLowerCaseName(name) || (first && PersonNames.IsNickname(name)),
        NameTrust.Pointed => PersonNames.IsFullName(name) || (first && PersonNames.IsGivenName(name)),
        _ => PersonNames.IsSurelyFullName(name),
    };

    /// <summary>What commas, bars and the words for "and" part.</summary>
    public static IEnumerable<string> Parts(string byline)
    {
        foreach (var list in byline.Split((char[])[',', '、', '，', ';', '&', '|', '•', '·', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var part in SplitAtWords(list))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<string> SplitAtWords(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ')
            {
                continue;
            }

            var end = text.IndexOf(' ', i + 1);
            var word = end < 0 ? "" : text[(i + 1)..end];
            if (word.ToLowerInvariant() is "and" or "und" or "et" or "with" or "och" or "og" or "en" or "ja" or "oraz"
                || (word is "e" or "y" && text.LastIndexOf(' ', i - 1 < 0 ? 0 : i - 1) > start))
            {
                yield return text[start..i];
                start = end + 1;
                i = end - 1;
            }
            else if (start == i)
            {
                start = i + 1;
            }
        }

        var rest = text[start..];
        yield return rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }

    /// <summary>The byline up to a date, a dash, or a word that begins something else.</summary>
    private static string Cut(string byline)
    {
        if (DateScanner.First(byline) is { } date)
        {
            // A date that opens the line is followed by the names.
            byline = date.Start == 0 ? byline[date.End..].TrimStart(Marks) : byline[..date.Start];
            byline = AfterOpener(byline) ?? byline;
        }

        for (var i = 1; i + 1 < byline.Length; i++)
        {
            if (byline[i - 1] == ' ' && byline[i + 1] == ' ' && byline[i] is '-' or '–' or '—' or '|' or '•' or '·' or '●' or '⋅' or '/' or '»')
            {
                byline = byline[..(i - 1)];
            }
        }

        foreach (var cut in Cuts)
        {
            for (var at = byline.IndexOf(cut, StringComparison.OrdinalIgnoreCase); at > 0; at = byline.IndexOf(cut, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (byline[at - 1] is ' ' or ',' or '.' && (at + cut.Length == byline.Length || !char.IsLetterOrDigit(byline[at + cut.Length])))
                {
                    byline = byline[..at];
                    break;
                }
            }
        }

        return byline;
    }

    /// <summary>Brackets at the end hold a role or an outlet; those between names, a name: <c>Ann (Reed) Lee</c>.</summary>
    private static string WithoutBrackets(string name)
    {
        var open = name.IndexOfAny(['(', '[']);
        var close = name.LastIndexOfAny([')', ']']);
        return open > 0 && (close < open || close + 1 >= name.Length) ? name[..open].TrimEnd() : name;
    }

    /// <summary>Marks of notes and affiliations: <c>Ann Lee1</c>, <c>Ann Lee*</c>.</summary>
    private static string WithoutMarks(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && name.TrimEnd('*', '†', '‡', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var bare
        && bare.Length >= name.Length - 3 && bare.Length > 0 && char.IsLetter(bare[^1]) ? bare : name;
}
