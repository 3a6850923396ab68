using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pipeline.News.Language;

/// <summary>Function words and distinctive letters, with what each says for which language.</summary>
internal sealed class LanguageProfiles
{
    private const int LongestWord = 24;

    /// <summary>By the hash of a word.</summary>
    private readonly FrozenDictionary<ulong, int[]> _words;
    private readonly FrozenDictionary<char, int[]> _letters;

    private LanguageProfiles(ImmutableArray<string> tags, FrozenDictionary<ulong, int[]> words, FrozenDictionary<char, int[]> letters)
    {
        Tags = tags;
        _words = words;
        _letters = letters;
    }

    public ImmutableArray<string> Tags { get; }

    public int Count => Tags.Length;

    public static LanguageProfiles Load()
    {
        var words = Read("Language/Lexicons/function-words");
        var letters = Read("Language/Lexicons/distinctive-letters");
        ImmutableArray<string> tags = [.. words.Select(line => line[0])];
        return new LanguageProfiles(
            tags,
            Invert(words.SelectMany(line => line.Skip(1).Select(word => (WordHash.Of(word), tags.IndexOf(line[0]))))),
            Invert(letters.SelectMany(line => line[1].Select(letter => (letter, tags.IndexOf(line[0]))))));
    }

    /// <summary>A word of one language counts 1 for it, a word of several less for each.</summary>
    public void AddWord(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        if (_words.TryGetValue(WordHash.Of(word), out var languages))
        {
            Add(languages, 1.0, scores);
        }
    }

    public void AddLetters(ReadOnlySpan<char> text, double weight, Span<double> scores)
    {
        for (int at; (at = text.IndexOfAnyExceptInRange('\0', '\u007F')) >= 0; text = text[(at + 1)..])
        {
            // Only capitals are asked for their small letters: beyond ASCII that is slow.
            if (_letters.TryGetValue(char.IsUpper(text[at]) ? char.ToLowerInvariant(text[at]) : text[at], out var languages))
            {
                Add(languages, weight, scores);
            }
        }
    }

    private static void Add(int[] languages, double weight, Span<double> scores)
    {
        foreach (var language in languages)
        {
            scores[language] += weight / languages.Length;
        }
    }

    private static FrozenDictionary<TKey, int[]> Invert<TKey>(IEnumerable<(TKey Key, int Language)> pairs)
        where TKey : notnull =>
        pairs.GroupBy(p => p.Key, p => p.Language).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    private static List<string[]> Read(string name) =>
        [.. News.Lexicon.Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
