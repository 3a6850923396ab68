using System.Buffers;
using System.Collections.Frozen;

namespace Pipeline.News.Texts;

/// <summary>Words that the end of a line parts: whole again, or with the hyphen that they have anyway.</summary>
public sealed class DividedWords
{
    private static readonly FrozenSet<string> Openings = Lexicon.Lines("Texts/Lexicons/compound-openings").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:!?)”’\"");

    private readonly HashSet<string> _words;

    /// <param name="lines">All of the text: a word in two parts is one that stands within a line, or it keeps its hyphen.</param>
    public DividedWords(IEnumerable<string> lines) =>
        _words = [.. lines.SelectMany(l => l.Split(' ')).Select(w => w.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '‘', '’'))];

    /// <summary>A line ends within a word that the next line goes on with.</summary>
    public static bool IsDivided(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length > 1 && line[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(line[^2]) && !next.IsEmpty && char.IsLower(next[0]);

    /// <summary>Of a divided word: its hyphen is not the line's end's.</summary>
    public bool KeepsHyphen(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        if (line[^1] == '\u00AD')
        {
            return false;
        }

        var first = line[(line.LastIndexOf(' ') + 1)..^1].TrimStart("\"“‘(").ToString();
        var end = next.IndexOfAny(WordEnds);
        var second = (end < 0 ? next : next[..end]).ToString();
        var isElsewhere = _words.Contains($"{first}-{second}") || (_words.Contains(first) && _words.Contains(second));
        // State-of-the-art: what has a hyphen has another.
        return !_words.Contains(first + second) && (isElsewhere || Openings.Contains(first) || first.Contains('-', StringComparison.Ordinal));
    }
}
