using Pipeline.News.Claims.Wording;
using Pipeline.News.Language;

namespace Pipeline.News.Claims.Names;

/// <summary>
/// Names that a page's link text was run into: <c>Dana Holm Dana Marie HolmSenate leaders</c>. The name is what stands before it repeats itself.
/// </summary>
internal static class NameInserts
{
    /// <summary>Tokens from a name to its repetition; a full name with a nickname in brackets has seven.</summary>
    private const int Reach = 9;

    /// <summary>Letters: shorter words repeat by chance.</summary>
    private const int Shortest = 4;

    /// <returns>Where the name ends (behind the last word that comes again), and where reading goes on; <paramref name="end"/> twice where nothing is repeated.</returns>
    public static (int End, int Next) Cut(in WordView words, int at, int end)
    {
        for (var first = end - 1; first >= at; first--)
        {
            for (var again = first + 2; words[first].Length >= Shortest && again < words.Count && again < first + Reach && IsInside(words, again, end); again++)
            {
                if (words[again].StartsWith(words[first], StringComparison.Ordinal) && (again < end || IsGlued(words[again], words[first].Length)) && Goes(words[again], words[first].Length))
                {
                    return (first + 1, again + 1);
                }
            }
        }

        return (end, end);
    }

    private static bool IsInside(in WordView words, int at, int end) => at < end || words.IsCapital(at) || words[at] is "(" or ")" || words.Tag(at) == PartOfSpeech.Punct;

    private static bool Goes(ReadOnlySpan<char> word, int length) => word.Length == length || IsGlued(word, length);

    private static bool IsGlued(ReadOnlySpan<char> word, int length) => word.Length > length && (char.IsUpper(word[length]) || char.IsAsciiDigit(word[length]));
}
