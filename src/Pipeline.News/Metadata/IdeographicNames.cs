using System.Collections.Immutable;

namespace Pipeline.News.Metadata;

/// <summary>People's names in Chinese, Japanese and Korean script, which have neither capitals nor, mostly, a space.</summary>
internal static class IdeographicNames
{
    /// <summary>No character of these scripts but the plain space is before the ideographic space.</summary>
    public const char FirstOfScript = '\u3000';

    private const int ShortestName = 2;

    /// <summary>Korean names have three syllables, Japanese ones up to six characters.</summary>
    private const int LongestName = 6;

    private static readonly ImmutableArray<string> NotPeople = Lexicon.Lines("Metadata/Lexicons/not-people-ideographs");

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
