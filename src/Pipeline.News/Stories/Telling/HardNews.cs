using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Telling;

/// <summary>How hard the news of some words is: what befell people first, then votes, rulings and harm, then money; 0 for none of these.</summary>
internal static partial class HardNews
{
    // The order of any front page; the distances only have to keep it.
    private const double Fates = 1;
    private const double Acts = 0.8;
    private const double Money = 0.6;

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Weights = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>0 to 1.</returns>
    public static double Of(ReadOnlySpan<char> words)
    {
        var most = 0.0;
        foreach (var word in Word().EnumerateMatches(words))
        {
            most = Math.Max(most, Weights.TryGetValue(words.Slice(word.Index, word.Length), out var weight) ? weight : 0);
        }

        return most;
    }

    private static FrozenDictionary<string, double> Read()
    {
        var fates = Lexicon.Lines("Stories/Lexicons/fates").SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries))
            .Select(word => (Word: word, Weight: Fates));
        var others = LexiconSections.Read("Stories/Lexicons/hard-news").Select(e => (Word: e.Entry, Weight: e.Section == "money" ? Money : Acts));
        return fates.Concat(others).GroupBy(x => x.Word, x => x.Weight, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.Max(), StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
