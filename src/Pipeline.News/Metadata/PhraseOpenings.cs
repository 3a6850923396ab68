using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pipeline.News.Metadata;

/// <summary>Phrases by their first letter, so that a line is compared with few of them.</summary>
internal sealed class PhraseOpenings
{
    private readonly FrozenDictionary<char, ImmutableArray<string>> _byLetter;
    private readonly FrozenSet<string> _all;
    private readonly bool[] _asciiStarts;

    private PhraseOpenings(ImmutableArray<string> phrases)
    {
        _all = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _byLetter = phrases.GroupBy(p => char.ToLowerInvariant(p[0])).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
        _asciiStarts = [.. Enumerable.Range(0, 128).Select(c => _byLetter.ContainsKey(char.ToLowerInvariant((char)c)))];
    }

    public static PhraseOpenings Load(string lexicon) => new(LongestFirst(lexicon));

    public static ImmutableArray<string> LongestFirst(string lexicon) =>
        [.. Lexicon.Lines("Metadata/Lexicons/" + lexicon).OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    public bool Contains(string phrase) => phrase.Length > 0 && Begins(phrase[0]) && _all.Contains(phrase);

    /// <summary>False for most lines, without the slow way of making small letters of capitals.</summary>
    private bool Begins(char first) => first >= _asciiStarts.Length || _asciiStarts[first];

    /// <summary>Those with the line's first letter, longest first.</summary>
    public ImmutableArray<string> Beginning(string line) =>
        line.Length > 0 && Begins(line[0]) && _byLetter.TryGetValue(char.ToLowerInvariant(line[0]), out var phrases) ? phrases : [];
}
