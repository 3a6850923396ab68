using Pipeline.News.Cleaning.Text.Lines;
using Pipeline.News.Cleaning.Text.Words;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Rules;

/// <summary>Lines that say who wrote an article, when, and which agency it is from.</summary>
internal static class CreditLines
{
    // Bits of the kinds of cues.
    private const uint Dating = (1u << (int)CueKind.Month) | (1u << (int)CueKind.Time);

    private static readonly HashSet<ulong> Agencies = [.. Lexicon.Lines("Cleaning/Text/Lexicons/agencies").Select(w => WordHash.Of(w))];

    /// <summary>A date or a clock time and little beside.</summary>
    public static bool IsTime(in TextLine line, ReadOnlySpan<char> text) =>
        line is { Words: > 0 and <= 14, Digits: > 0, EndsWith: not (LineEnd.Stop or LineEnd.Question) }
        && ((line.Cues & Dating) != 0 || NumericDate(text))
        && ((line.Marks & (LineMarks.Year | LineMarks.Clock)) != 0 || (line.Has(CueKind.Month) && line.Words <= 6));

    public static bool IsByline(in TextLine line, ReadOnlySpan<char> text) =>
        line is { Words: >= 2 and <= 14, EndsWith: not LineEnd.Question and not LineEnd.Colon }
        && line.StartsWithCue(CueKind.Byline)
        && line.Capitalized * 2 >= line.Words
        && !text.Contains(". ", StringComparison.Ordinal);

    /// <summary>Below the body: "The Gazette and wire services", "(Reuters)".</summary>
    public static bool IsAgencyCredit(in TextLine line, ReadOnlySpan<char> text)
    {
        if (line.Words is 0 or > 14 || line.SentenceEnds > 1)
        {
            return false;
        }

        foreach (var word in text.EnumerateWords())
        {
            if (Agencies.Contains(word))
            {
                return true;
            }
        }

        return text.Contains("wire services", StringComparison.OrdinalIgnoreCase) || text.Contains("news agencies", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As in 12/02/2016, 12.2.16, 2016-02-12.</summary>
    private static bool NumericDate(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 3 < text.Length; i++)
        {
            if (text[i] is '/' or '.' or '-' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1])
                && (text[i + 2] == text[i] || text[i + 3] == text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
