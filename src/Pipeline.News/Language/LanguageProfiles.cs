using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Language;

/// <summary>Function words and distinctive letters, with what each says for which language.</summary>
internal sealed class LanguageProfiles
{
    // No function word is as long; compounds need no look.
    private const int LongestWord = 24;

    // The unit that letters are measured in.
    private const double WordWeight = 1.0;

    /// <summary>A distinctive letter counts this much of a function word.</summary>
    private const double LetterWeight = 0.3;

    private readonly KnownHashes _words;

    /// <summary>By the number of a word, and by the number of a letter: the languages that have it. The first have none.</summary>
    private readonly byte[][] _languagesOfWord;
    private readonly byte[][] _languagesOfLetter;

    /// <summary>By the character, in either case; 0 for letters that tell nothing, and for all of ASCII.</summary>
    private readonly byte[] _numberOfLetter;

    private LanguageProfiles(List<string[]> words, List<string[]> letters)
    {
        Tags = [.. words.Select(line => line[0])];
        Scripts = [.. Tags.Select(ScriptCount.OfLanguage)];
        var byWord = words.SelectMany(line => line.Skip(1).Select(word => (Hash: WordHash.Of(word), Language: Tags.IndexOf(line[0]))))
            .GroupBy(p => p.Hash, p => (byte)p.Language).ToArray();
        _words = new KnownHashes([.. byWord.Select(g => g.Key)]);
        _languagesOfWord = [[], .. byWord.Select(g => g.Distinct().ToArray())];
        var byLetter = letters.SelectMany(line => line[1].Select(letter => (Letter: letter, Language: Tags.IndexOf(line[0]))))
            .Where(p => !char.IsAscii(p.Letter)).GroupBy(p => p.Letter, p => (byte)p.Language).ToArray();
        _languagesOfLetter = [[], .. byLetter.Select(g => g.Distinct().ToArray())];
        _numberOfLetter = NumbersOf([.. byLetter.Select(g => g.Key)]);
    }

    public ImmutableArray<string> Tags { get; }

    /// <summary>Of each language.</summary>
    public ImmutableArray<Script> Scripts { get; }

    public int Count => Tags.Length;

    public static LanguageProfiles Load() => new(Read("Language/Lexicons/function-words"), Read("Language/Lexicons/distinctive-letters"));

    /// <summary>A word of one language counts 1 for it, a word of several less for each.</summary>
    public void AddWord(ReadOnlySpan<char> text, int start, int end, Span<double> scores)
    {
        if (end - start <= LongestWord)
        {
            Add(_languagesOfWord[_words.Find(WordHash.Of(text, start, end))], WordWeight, scores);
        }
    }

    public void AddLetters(ReadOnlySpan<char> text, Span<double> scores)
    {
        for (int at; (at = text.IndexOfAnyExceptInRange('\0', '\x7F')) >= 0; text = text[(at + 1)..])
        {
            if (text[at] < _numberOfLetter.Length)
            {
                Add(_languagesOfLetter[_numberOfLetter[text[at]]], LetterWeight, scores);
            }
        }
    }

    private static void Add(byte[] languages, double weight, Span<double> scores)
    {
        var share = weight / languages.Length;
        foreach (var language in languages)
        {
            scores[language] += share;
        }
    }

    private static byte[] NumbersOf(char[] letters)
    {
        var numbers = new byte[letters.Length == 0 ? 0 : letters.Max() + 1];
        for (var c = '\u0080'; c < numbers.Length; c++)
        {
            numbers[c] = (byte)(Array.IndexOf(letters, char.IsUpper(c) ? char.ToLowerInvariant(c) : c) + 1);
        }

        return numbers;
    }

    private static List<string[]> Read(string name) =>
        [.. Texts.Lexicon.Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
