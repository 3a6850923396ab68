using System.Collections.Frozen;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Finds the set phrases of <c>Lexicons/phrases.txt</c> in a block's words.</summary>
internal static class PhraseLexicon
{
    // Characters: longer than the longest line of the lexicon.
    private const int LongestPhrase = 64;

    private static readonly CharacterClass InWords = new(IsWord);

    /// <summary>Every phrase, and every beginning of a phrase of whole words (with no kind), as words joined by spaces.</summary>
    private static readonly FrozenDictionary<string, PhraseKinds> Phrases = Load();

    private static readonly FrozenDictionary<string, PhraseKinds>.AlternateLookup<ReadOnlySpan<char>> Lookup = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// By the lowest five bits of a first word's first two characters, which are a letter whatever its case: a bit for each length of such
    /// a word. Most words begin no phrase and are told by this, before small letters are made of them.
    /// </summary>
    private static readonly uint[] FirstWords = LengthsOfFirstWords();

    /// <summary>The kinds of phrases anywhere in the text, and of those that it begins with.</summary>
    public static (PhraseKinds Any, PhraseKinds First, int Words) Find(ReadOnlySpan<char> text)
    {
        Span<char> words = stackalloc char[LongestPhrase];
        var (any, first, covered) = (PhraseKinds.None, PhraseKinds.None, 0);
        for (var runs = InWords.RunsIn(text); runs.MoveNext();)
        {
            if (MayBegin(text[runs.Start..runs.End]))
            {
                var (kinds, count) = At(text, runs.Start, words);
                any |= kinds;
                first |= covered == 0 && runs.Start < 12 ? kinds : PhraseKinds.None;
                covered += count;
            }
        }

        return (any, first, covered);
    }

    private static (PhraseKinds Kinds, int Words) At(ReadOnlySpan<char> text, int start, Span<char> words)
    {
        var (found, count, length, longest) = (PhraseKinds.None, 0, 0, 0);
        while (start < text.Length)
        {
            var end = EndOfWord(text, start);
            if (length + end - start + 1 > words.Length)
            {
                break;
            }

            if (length > 0)
            {
                words[length++] = ' ';
            }

            text[start..end].ToLowerInvariant(words[length..]);
            length += end - start;
            if (!Lookup.TryGetValue(words[..length], out var kinds))
            {
                break;
            }

            count++;
            (found, longest) = kinds != PhraseKinds.None ? (kinds, count) : (found, longest);
            start = NextWord(text, end);
        }

        return (found, longest);
    }

    /// <summary>Words of other scripts are left to the phrases themselves.</summary>
    private static bool MayBegin(ReadOnlySpan<char> word) =>
        !Ascii.IsValid(word[..Math.Min(2, word.Length)]) || ((FirstWords[Beginning(word)] >> LengthOf(word)) & 1) != 0;

    private static int Beginning(ReadOnlySpan<char> word) => ((word[0] & 31) << 5) | (word.Length > 1 ? word[1] & 31 : 0);

    /// <summary>All long words count as of one length.</summary>
    private static int LengthOf(ReadOnlySpan<char> word) => Math.Min(word.Length, 31);

    private static uint[] LengthsOfFirstWords()
    {
        var lengths = new uint[32 * 32];
        foreach (var phrase in Phrases.Keys)
        {
            var word = phrase.AsSpan(0, EndOfWord(phrase, 0));
            if (word.Length > 0)
            {
                lengths[Beginning(word)] |= 1u << LengthOf(word);
            }
        }

        return lengths;
    }

    private static int NextWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '\'' or '\u2019' or '\u00A9' || (c >= '\u00C0' && char.IsLetterOrDigit(c));

    private static FrozenDictionary<string, PhraseKinds> Load()
    {
        var phrases = new Dictionary<string, PhraseKinds>(StringComparer.Ordinal);
        foreach (var (section, phrase) in LexiconSections.Read("Cleaning/Html/Lexicons/phrases"))
        {
            for (var space = phrase.IndexOf(' ', StringComparison.Ordinal); space > 0; space = phrase.IndexOf(' ', space + 1))
            {
                phrases.TryAdd(phrase[..space], PhraseKinds.None);
            }

            phrases[phrase] = phrases.GetValueOrDefault(phrase) | Enum.Parse<PhraseKinds>(section);
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
