using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pipeline.News.Texts;

/// <summary>Phrases by their first letter, so that a line is compared with few of them.</summary>
internal sealed class PhraseOpenings
{
    private readonly FrozenDictionary<char, ImmutableArray<string>> _byLetter;
    private readonly FrozenSet<string> _all;
    private readonly PhraseBeginnings _beginnings;

    private PhraseOpenings(ImmutableArray<string> phrases)
    {
        _all = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _byLetter = phrases.GroupBy(p => char.ToLowerInvariant(p[0])).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _beginnings = new PhraseBeginnings(phrases);
    }

    public static PhraseOpenings Load(string lexicon) => new(LongestFirst(lexicon));

    public static PhraseOpenings Of(IEnumerable<string> phrases) =>
        new([.. phrases.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)]);

    public static ImmutableArray<string> LongestFirst(string lexicon) =>
        [.. Lexicon.Lines(lexicon).OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    public bool Contains(string phrase) => phrase.Length > 0 && _beginnings.Begin(phrase) && _all.Contains(phrase);

    /// <summary>Those with the line's first letter, longest first.</summary>
    public ImmutableArray<string> Beginning(ReadOnlySpan<char> line) =>
        line.Length > 0 && _beginnings.Begin(line) && _byLetter.TryGetValue(char.ToLowerInvariant(line[0]), out var phrases) ? phrases : [];
}
