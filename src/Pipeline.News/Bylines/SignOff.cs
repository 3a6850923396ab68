using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>
/// The line below a story that says who reported, wrote and edited it, or which agency gave what: <c>(Reporting by Ann Lee in Lenn; editing by
/// Tom Ellery)</c>, <c>With inputs from XYZ</c>.
/// </summary>
internal static class SignOff
{
    /// <summary>In characters: five names with their places. A longer paragraph tells a story in which somebody reports.</summary>
    private const int Longest = 280;

    private static readonly ILookup<string, string> Phrases = LexiconSections.Read("Bylines/Lexicons/sign-offs").ToLookup(e => e.Section, e => e.Entry);

    public static bool Is(string line) => line.Length <= Longest && (OpensWithName(Bare(line), "writers") || OpensWithName(Bare(line), "others") || Holds(line));

    /// <summary>Who reported or wrote; editors, and who gave additional reporting, wrote it not.</summary>
    public static ImmutableArray<string> Writers(string line)
    {
        if (line.Length > Longest)
        {
            return [];
        }

        foreach (var part in Bare(line).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (After(part, "writers") is { } names)
            {
                return BylineReader.Names(WithoutPlaces(names), NameTrust.Pointed);
            }
        }

        return [];
    }

    private static string Bare(string line) => line.Trim(' ', '(', ')', '[', ']', '-', '–', '—', '_', '.', '*');

    /// <summary><c>Ann Lee in Lenn and Tom Ellery in Lowick, writing by …</c>: a place stands behind each name.</summary>
    private static string WithoutPlaces(string names)
    {
        var parts = names.Split(", ").TakeWhile(part => !Opens(part, "writers") && !Opens(part, "others"));
        return string.Join(", ", parts.SelectMany(part => part.Split(" and ")).Select(part => part.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at ? part[..at] : part));
    }

    private static bool Holds(string line) => Phrases["holds"].Any(p => line.Contains(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Reporting by local papers had drawn …" begins a story.</summary>
    private static bool OpensWithName(string line, string section) => After(line, section) is { } names && (names.Length == 0 || char.IsUpper(names[0]));

    private static bool Opens(string line, string section) => After(line, section) is not null;

    private static string? After(string line, string section)
    {
        foreach (var phrase in Phrases[section])
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (line.Length == phrase.Length || !char.IsLetter(line[phrase.Length])))
            {
                return line[phrase.Length..].TrimStart(' ', ':');
            }
        }

        return null;
    }
}
