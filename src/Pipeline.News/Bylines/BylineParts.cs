using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Dates;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>Takes a byline apart: several names, and what stands around them.</summary>
internal static class BylineParts
{
    /// <summary>Between the parts of a byline.</summary>
    public static readonly char[] Marks = [' ', '•', '·', '●', '⋅', '|', '-', '–', '—', ','];

    /// <summary>Between facts that do not belong together.</summary>
    public static readonly char[] Bars = ['•', '·', '●', '⋅', '|'];

    /// <summary>Words for "and" and "with", as they stand in a line: Dan and Con are people.</summary>
    private static readonly FrozenSet<string> Joining = new[]
    {
        "and", "avec", "con", "dan", "en", "et", "és", "ja", "med", "met", "mit", "och", "og", "oraz", "și", "und", "ve", "và", "with", "και", "и", "та",
        "و", "اور", "और", "एवं", "এবং", "ও", "และ", "與", "与", "和", "及", "と", "및", "AND", "ET", "OCH", "OG", "UND", "WITH", "And", "With",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Cuts = PhraseOpenings.LongestFirst("Bylines/Lexicons/byline-cuts");

    /// <summary>Words that begin the element behind a byline.</summary>
    private static readonly string[] Glued = ["In ", "Posted ", "Published ", "Updated ", "Last ", "On ", "Share", "Leave ", "Comment", "Read ", "Staff ", "Senior ", "Special ", "Reporter", "Editor", "Correspondent", "Contributor", "Journalist"];

    /// <summary>Most lines have none of them.</summary>
    private static readonly SearchValues<string> AnyCut = SearchValues.Create([.. Cuts], StringComparison.OrdinalIgnoreCase);

    /// <summary>What commas, bars and the words for "and" part.</summary>
    public static IEnumerable<string> Of(string byline)
    {
        foreach (var list in byline.Split((char[])[',', '、', '，', ';', '&', '+', '|', '•', '·', '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var part in SplitAtWords(list).SelectMany(GluedConjunctions.Split))
            {
                yield return part;
            }
        }
    }

    /// <summary>True where a word or a sign for "and" stands between parts.</summary>
    public static bool AreJoined(string byline) =>
        byline.AsSpan().ContainsAny('&', ';') || byline.Split(',').Any(p => SplitAtWords(p.Trim()).Skip(1).Any() || p.StartsWith(" and ", StringComparison.OrdinalIgnoreCase));

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
            if (Joining.Contains(word) || (word is "e" or "y" or "a" or "i" && text.LastIndexOf(' ', i - 1 < 0 ? 0 : i - 1) > start))
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
    public static string Cut(string byline)
    {
        if (DateScanner.First(byline) is { } date)
        {
            // A date that opens the line is followed by the names.
            byline = date.Start == 0 ? byline[date.End..].TrimStart(Marks) : byline[..date.Start];
            byline = BylineOpeners.After(byline) ?? byline;
        }

        for (var i = 1; i + 1 < byline.Length; i++)
        {
            if (byline[i - 1] == ' ' && byline[i + 1] == ' ' && byline[i] is '-' or '–' or '—' or '|' or '•' or '·' or '●' or '⋅' or '/' or '»')
            {
                // Between two names a slash stands for "and".
                if (byline[i] == '/' && PersonNames.IsSurelyFullName(byline[(i + 2)..]))
                {
                    continue;
                }

                byline = byline[..(i - 1)];
            }
        }

        byline = WithoutPlaces(WithoutAddresses(BeforeCount(BeforeGluedWord(byline))));
        return byline.AsSpan().ContainsAny(AnyCut) ? BeforeCuts(byline) : byline;
    }

    /// <summary><c>Ann Lee</c> of <c>Ann Lee 59 Comments</c>.</summary>
    private static string BeforeCount(string byline)
    {
        for (var at = byline.IndexOf(' ', StringComparison.Ordinal); at > 0 && at + 1 < byline.Length; at = byline.IndexOf(' ', at + 1))
        {
            if (char.IsAsciiDigit(byline[at + 1]))
            {
                return byline[..at];
            }
        }

        return byline;
    }

    /// <summary><c>Ann Lee</c> of <c>Ann LeeIn Gardens</c>: the next element's first word lost the space before it.</summary>
    private static string BeforeGluedWord(string byline)
    {
        for (var i = 2; i < byline.Length - 2; i++)
        {
            if (char.IsUpper(byline[i]) && char.IsLower(byline[i - 1]) && Glued.FirstOrDefault(g => byline.AsSpan(i).StartsWith(g)) is not null)
            {
                return byline[..i];
            }
        }

        return byline;
    }

    private static string BeforeCuts(string byline)
    {
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

    /// <summary><c>Ann Lee and Tom Ray</c> of <c>Ann Lee in Orvale and Tom Ray in Norrby</c>; a place at the end is left to the words that cut.</summary>
    private static string WithoutPlaces(string byline)
    {
        for (var at = byline.IndexOf(" in ", StringComparison.Ordinal); at > 0; at = byline.IndexOf(" in ", at + 1, StringComparison.Ordinal))
        {
            if (byline.IndexOf(" and ", at, StringComparison.Ordinal) is > 0 and var more && PersonNames.BeginsWithGivenName(byline[(more + 5)..]))
            {
                byline = byline[..at] + byline[more..];
            }
        }

        return byline;
    }

    /// <summary>Without words that are addresses or accounts.</summary>
    private static string WithoutAddresses(string byline) =>
        byline.Contains('@', StringComparison.Ordinal) ? string.Join(' ', byline.Split(' ').Where(w => !w.Contains('@', StringComparison.Ordinal))) : byline;

    /// <summary>Brackets at the end hold a role or an outlet; those between names, a name: <c>Ann (Reed) Lee</c>.</summary>
    public static string WithoutBrackets(string name)
    {
        if (name.Length > 2 && name[0] == '(' && name.IndexOf(')', StringComparison.Ordinal) == name.Length - 1)
        {
            return name[1..^1];
        }

        var open = name.IndexOfAny(['(', '[']);
        var close = name.LastIndexOfAny([')', ']']);
        return open > 0 && (close < open || close + 1 >= name.Length) ? name[..open].TrimEnd() : name;
    }

    /// <summary>Marks of notes and affiliations: <c>Ann Lee1</c>, <c>Ann Lee*</c>.</summary>
    public static string WithoutMarks(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && name.TrimEnd('*', '†', '‡', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var bare
        && bare.Length >= name.Length - 3 && bare.Length > 0 && char.IsLetter(bare[^1]) ? bare : name;
}
