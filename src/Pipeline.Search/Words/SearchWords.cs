using System.Globalization;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.Search.Words;

/// <summary>
/// What a word is, for the index, for questions and for the marks in what was found: the index is given words that are apart already, so that all three agree.
/// Of scripts that put no spaces between words every character is one.
/// </summary>
internal static class SearchWords
{
    /// <summary>Letters that are not taken apart into a plain one and an accent, and how people write them who lack the key.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    /// <summary>The words of a text in order; empty where it has neither letters nor digits.</summary>
    public static List<SearchWord> Of(string text)
    {
        List<SearchWord> words = [];
        var (start, at, standsAlone) = (-1, 0, false);
        foreach (var rune in text.EnumerateRunes())
        {
            // A mark goes with the letter before it.
            if (start < 0 || !IsMark(rune))
            {
                var alone = StandsAlone(rune.Value);
                var isWord = alone || Rune.IsLetterOrDigit(rune) || IsOtherNumber(rune);
                if (start >= 0 && (!isWord || alone || standsAlone))
                {
                    Add(words, text, start, at);
                    start = -1;
                }

                (start, standsAlone) = isWord && start < 0 ? (at, alone) : (start, standsAlone);
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            Add(words, text, start, at);
        }

        return words;
    }

    /// <summary>The words with a space between them.</summary>
    public static string Indexed(string text) => string.Join(' ', Of(text).Select(word => word.Folded));

    private static void Add(List<SearchWord> words, string text, int start, int end)
    {
        if (Fold(text.AsSpan(start, end - start)) is { Length: > 0 } folded)
        {
            words.Add(new SearchWord(folded, new TextSpan(start, end)));
        }
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var ascii = Ascii.IsValid(word);
        var letters = ascii ? word : word.ToString().Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(letters.Length);
        foreach (var letter in letters)
        {
            var lower = char.ToLowerInvariant(letter);
            if (Plain.TryGetValue(lower, out var plain))
            {
                folded.Append(plain);
            }
            // What else there is of ASCII are signs that a letter was taken apart into.
            else if (char.IsAscii(lower) ? char.IsAsciiLetterOrDigit(lower) : !IsAccent(lower))
            {
                folded.Append(lower);
            }
        }

        return ascii ? folded.ToString() : folded.ToString().Normalize();
    }

    /// <summary>Accents, and the vowel points of Hebrew and Arabic; marks of other scripts make another letter.</summary>
    private static bool IsAccent(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u065F') or '\u0670';

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsOtherNumber(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Thai and Lao, Burmese, Khmer, kana and Chinese characters, by their blocks.</summary>
    private static bool StandsAlone(int rune) => rune is
        (>= 0x0E01 and <= 0x0E30) or (>= 0x0E32 and <= 0x0E33) or (>= 0x0E40 and <= 0x0E46) or (>= 0x0E81 and <= 0x0EB0) or (>= 0x0EC0 and <= 0x0EDF)
        or (>= 0x1000 and <= 0x102A) or (>= 0x1780 and <= 0x17B3) or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x3FFFF);
}
