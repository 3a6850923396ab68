using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>People's names in Chinese, Japanese and Korean script, which have neither capitals nor, mostly, a space.</summary>
internal static class IdeographicNames
{
    /// <summary>No character of these scripts but the plain space is before the ideographic space.</summary>
    public const char FirstOfScript = '\u3000';

    // A family name and a given name of one character each.
    private const int ShortestName = 2;

    /// <summary>Korean names have three syllables, Japanese ones up to six characters.</summary>
    private const int LongestName = 6;

    // Characters of the longest family names of the lexicon.
    private const int LongestFamilyName = 3;

    /// <summary>Where the family name is one character, words of two characters begin with it by chance too often.</summary>
    private const int LengthOfSureName = 3;

    private static readonly ImmutableArray<string> NotPeople = Lexicon.Lines("Bylines/Lexicons/not-people-ideographs");

    private static readonly FrozenSet<string> FamilyNames =
        Lexicon.Lines("Bylines/Lexicons/family-names-ideographs").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A common family name and one or two characters more, in Japanese up to three; a word of so few characters may begin so too.</summary>
    public static bool IsSurelyName(string text)
    {
        var name = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);
        for (var family = Math.Min(LongestFamilyName, name.Length - 1); family > 0 && IsName(name); family--)
        {
            if (FamilyNames.Contains(name[..family]))
            {
                return family == 1 ? name.Length == LengthOfSureName : name.Length - family <= LengthOfSureName;
            }
        }

        return false;
    }

    /// <summary>Where the place says that names stand there, a common family name and one character are enough: <c>王明</c>.</summary>
    public static bool BeginsWithFamilyName(string name)
    {
        for (var family = Math.Min(LongestFamilyName, name.Length - 1); family > 0; family--)
        {
            if (FamilyNames.Contains(name[..family]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>王小明, 李華</c> for <c>王小明 李華</c>: a space stands between names; within one only where a part alone is none.</summary>
    public static string Listed(string byline) =>
        byline.Length > 0 && byline[0] >= FirstOfScript && byline.Split(' ') is { Length: > 1 } parts && Array.TrueForAll(parts, p => p.Length > 1 && IsScript(p) && FamilyNames.Contains(p[..1]))
            ? string.Join(", ", parts)
            : byline;

    /// <summary>True where a text is written in these scripts alone.</summary>
    public static bool IsScript(string text) => text.Length > 0 && text[0] is >= FirstOfScript or ' ' && text.All(c => IsIdeograph(c) || c is ' ' or '\u3000' or '・');

    public static bool IsName(string text)
    {
        var characters = text.Count(IsIdeograph);
        return characters is >= ShortestName and <= LongestName && !NotPeople.Any(n => text.Contains(n, StringComparison.Ordinal));
    }

    /// <summary>Han, kana and Hangul.</summary>
    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF' and not '・') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or '々';
}
