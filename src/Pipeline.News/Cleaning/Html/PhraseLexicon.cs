using System.Collections.Frozen;

namespace Pipeline.News.Cleaning.Html;

/// <summary>Finds the set phrases of <c>Lexicons/phrases.txt</c> in a block's words.</summary>
internal static class PhraseLexicon
{
    private const int LongestPhrase = 64;

    /// <summary>Every phrase, and every beginning of a phrase of whole words (with no kind), as words joined by spaces.</summary>
    private static readonly FrozenDictionary<string, PhraseKinds> Phrases = Load();

    private static readonly FrozenDictionary<string, PhraseKinds>.AlternateLookup<ReadOnlySpan<char>> Lookup = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds of phrases anywhere in the text, and of those that it begins with.</summary>
    public static (PhraseKinds Any, PhraseKinds First, int Words) Find(ReadOnlySpan<char> text)
    {
        Span<char> words = stackalloc char[LongestPhrase];
        var (any, first, covered) = (PhraseKinds.None, PhraseKinds.None, 0);
        for (var start = NextWord(text, 0); start < text.Length; start = NextWord(text, EndOfWord(text, start)))
        {
            var (kinds, count) = At(text, start, words);
            any |= kinds;
            first |= covered == 0 && start < 12 ? kinds : PhraseKinds.None;
            covered += count;
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
