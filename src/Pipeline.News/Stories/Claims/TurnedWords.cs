using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Stories.Terms;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Claims;

/// <summary>The sides that a claim takes of pairs of words that turn a claim round: <c>acquitted</c> or <c>convicted</c>, <c>before</c> or <c>after</c>.</summary>
internal sealed class TurnedWords
{
    private static readonly FrozenDictionary<string, ImmutableArray<(int Pair, bool Other)>> Pairs = Read();

    private readonly HashSet<(int Pair, bool Other)> _sides = [];

    public static TurnedWords Of(string text, ImmutableArray<TextSpan> content)
    {
        var words = new TurnedWords();
        foreach (var span in content)
        {
            foreach (var range in span.In(text).AsSpan().SplitAny(" \n,.;:\"“”()!?—–-'’"))
            {
                var word = span.In(text)[range].ToLowerInvariant();
                if (Pairs.TryGetValue(word, out var sides) || Pairs.TryGetValue(word[..TermStems.Length(word)], out sides))
                {
                    words._sides.UnionWith(sides);
                }
            }
        }

        return words;
    }

    /// <summary>One has only the one side of a pair, the other only the other.</summary>
    public bool AreTurnedIn(TurnedWords other) =>
        _sides.Any(side => !_sides.Contains((side.Pair, !side.Other)) && other._sides.Contains((side.Pair, !side.Other)) && !other._sides.Contains(side));

    private static FrozenDictionary<string, ImmutableArray<(int, bool)>> Read() => Lexicon.Lines("Stories/Lexicons/turned-words")
        .Index().SelectMany(line => line.Item.Split('|').Index().SelectMany(side => side.Item.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Word: word, Side: (line.Index, side.Index == 1)))))
        .SelectMany(entry => new[] { entry, (Word: entry.Word[..TermStems.Length(entry.Word)], entry.Side) })
        .Distinct().GroupBy(entry => entry.Word, entry => entry.Side, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
