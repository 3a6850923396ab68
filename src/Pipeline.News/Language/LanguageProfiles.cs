using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pipeline.News.Language;

/// <summary>Function words and distinctive letters, with what each says for which language.</summary>
internal sealed class LanguageProfiles
{
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, int[]> _words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, int[]> _letters;

    private LanguageProfiles(ImmutableArray<string> tags, FrozenDictionary<string, int[]> words, FrozenDictionary<char, int[]> letters)
    {
        Tags = tags;
        _words = words;
        _lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
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
            Invert(words.SelectMany(line => line.Skip(1).Select(word => (word, tags.IndexOf(line[0]))))),
            Invert(letters.SelectMany(line => line[1].Select(letter => (letter, tags.IndexOf(line[0]))))));
    }

    /// <summary>A word of one language counts 1 for it, a word of several less for each.</summary>
    public void AddWord(ReadOnlySpan<char> word, Span<double> scores)
    {
        if (word.Length > LongestWord)
        {
            return;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
        if (_lookup.TryGetValue(lower, out var languages))
        {
            foreach (var language in languages)
            {
                scores[language] += 1.0 / languages.Length;
            }
        }
    }

    public void AddLetters(ReadOnlySpan<char> text, double weight, Span<double> scores)
    {
        foreach (var c in text)
        {
            if (c > 0x7F && _letters.TryGetValue(char.ToLowerInvariant(c), out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += weight / languages.Length;
                }
            }
        }
    }

    private static FrozenDictionary<TKey, int[]> Invert<TKey>(IEnumerable<(TKey Key, int Language)> pairs)
        where TKey : notnull =>
        pairs.GroupBy(p => p.Key, p => p.Language).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray());

    private static List<string[]> Read(string name) =>
        [.. News.Lexicon.Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
