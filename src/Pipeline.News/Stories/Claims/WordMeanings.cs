using System.Collections.Frozen;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Claims;

/// <summary>Which stems say the same, and which the contrary.</summary>
internal static class WordMeanings
{
    private static readonly FrozenDictionary<string, (string Meaning, bool IsContrary)> Meanings = Read();

    /// <returns>One name for all words of a set or a pair of opposites; the stem itself where no list has it.</returns>
    public static (string Meaning, bool IsContrary) Of(string stem) => Meanings.GetValueOrDefault(stem, (stem, false));

    private static FrozenDictionary<string, (string, bool)> Read()
    {
        var sets = Lexicon.Lines("Stories/Lexicons/same-words").SelectMany(line => Entries(line, line, isContrary: false));
        var pairs = Lexicon.Lines("Stories/Lexicons/opposites").Select(line => (Line: line, Sides: line.Split('|')))
            .SelectMany(pair => Entries(pair.Line, pair.Sides[0], isContrary: false).Concat(Entries(pair.Line, pair.Sides[1], isContrary: true)));
        return sets.Concat(pairs).DistinctBy(e => e.Key).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, (string, bool)>> Entries(string meaning, string words, bool isContrary) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => KeyValuePair.Create(word[..TermStems.Length(word)], (meaning, isContrary)));
}
