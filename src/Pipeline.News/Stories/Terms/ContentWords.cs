using System.Collections.Frozen;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Terms;

/// <summary>The words of a passage that carry its content, stemmed.</summary>
internal static class ContentWords
{
    // Letters: longer ones are addresses and runs without spaces, which say nothing of content.
    private const int LongestWord = 32;

    private static readonly FrozenSet<string> StopWords =
        Lexicon.Lines("Stories/Lexicons/stop-words").ToFrozenSet(StringComparer.Ordinal);

    /// <returns>In order; a word is taken for a name where it has a capital and does not begin the passage.</returns>
    public static ImmutableArray<(string Stem, bool IsName)> Read(string text, TextSpan span)
    {
        var words = ImmutableArray.CreateBuilder<(string, bool)>();
        Span<char> lower = stackalloc char[LongestWord];
        for (var at = span.Start; at < span.End;)
        {
            var end = at;
            while (end < span.End && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - at is > 1 and <= LongestWord)
            {
                text.AsSpan(at, end - at).ToLowerInvariant(lower);
                var word = lower[..(end - at)];
                if (!StopWords.Contains(word.ToString()))
                {
                    words.Add((word[..TermStems.Length(word)].ToString(), char.IsUpper(text[at]) && at > span.Start));
                }
            }

            at = Math.Max(end, at + 1);
        }

        return words.ToImmutable();
    }

    /// <summary>Stems of a passage as the words that stand there, for people.</summary>
    public static IEnumerable<string> Shown(string text, TextSpan passage, IEnumerable<string> stems)
    {
        var wanted = stems.ToHashSet(StringComparer.Ordinal);
        foreach (var word in text[passage.Start..passage.End].Split([' ', '\n', ',', '.', ';', ':', '"', '“', '”', '(', ')', '!', '?', '-', '—'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Read(word, new TextSpan(0, word.Length)) is [var (stem, _)] && wanted.Remove(stem))
            {
                yield return word;
            }
        }
    }
}
