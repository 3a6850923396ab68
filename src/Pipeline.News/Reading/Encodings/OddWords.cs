using System.Buffers;
using System.Globalization;

namespace Pipeline.News.Reading.Encodings;

/// <summary>
/// Words that no language writes, by which bytes read in a wrong encoding show: a sign amid letters, a capital behind a small letter,
/// two scripts in one word, nothing but accented Latin letters, characters that mean nothing.
/// </summary>
/// <param name="Marked">Words with a character beyond ASCII.</param>
/// <param name="Odd">Those of them that nobody writes.</param>
internal readonly record struct OddWords(int Marked, int Odd)
{
    /// <summary>Enough to know.</summary>
    private const int Inspected = 40_000;

    /// <summary>Words of two accented letters exist in several languages, those of more in none.</summary>
    private const int LongestAccented = 2;

    /// <summary>Stand between words and around them, and tell nothing.</summary>
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("\u00A0“”„‘‚«»‹›–—…·•©®™°§¡¿£€¥№。、，．！？：；「」『』（）【】《》〈〉・　");

    public double Share => Marked == 0 ? 0 : (double)Odd / Marked;

    public static OddWords In(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Inspected)];
        var (marked, odd) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IsInWord(text, at))
            {
                at++;
            }

            var word = text[start..at];
            if (word.ContainsAnyExceptInRange('\0', '\u007F') && !word.Trim('’').IsEmpty)
            {
                marked++;
                odd += IsOdd(word.Trim('’')) ? 1 : 0;
            }
        }

        return new OddWords(marked, odd);
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetter(text[at]) || (text[at] > '\u007F' && !Punctuation.Contains(text[at]));

    private static bool IsOdd(ReadOnlySpan<char> word)
    {
        var (latin, other, accented, signs) = (0, 0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var category = char.GetUnicodeCategory(c);
            if (category is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || c is '\uFFFD' or (>= '\uFF61' and <= '\uFF9F'))
            {
                return true;
            }

            if (category is UnicodeCategory.UppercaseLetter && i > 0 && char.IsLower(word[i - 1]) && (c > '\u007F' || word[i - 1] > '\u007F'))
            {
                return true;
            }

            var isLetter = char.IsLetter(c);
            latin += isLetter && c < '\u0250' ? 1 : 0;
            accented += isLetter && c is > '\u007F' and < '\u0250' ? 1 : 0;
            other += isLetter && c is >= '\u0370' and < '\u0600' ? 1 : 0;
            // Raised numbers and ordinals stand behind words, vowel signs within them.
            signs += isLetter || c is '’' or '²' or '³' or '¹' || category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format ? 0 : 1;
        }

        return (latin > 0 && other > 0) || (signs > 0 && latin + other > 0) || (accented > LongestAccented && accented == latin);
    }
}
