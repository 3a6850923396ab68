using Pipeline.News.Cleaning;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories.Copies;

/// <summary>A word of a sentence, for comparison without capitals.</summary>
internal readonly record struct CopyWord(TextSpan Span, string Lower);

/// <summary>A sentence as its words.</summary>
/// <param name="Key">The words in a row: equal for the same words whatever stands between them.</param>
internal sealed record CopySentence(List<CopyWord> Words, string Key)
{
    /// <summary>Shorter ones are alike by chance.</summary>
    private const int FewestWords = 4;

    private readonly HashSet<string> _set = [.. Words.Select(w => w.Lower)];

    /// <summary>Shared words against all words of both (Dice): 0 to 1.</summary>
    public double Share(CopySentence other) => Words.Count < FewestWords || other.Words.Count < FewestWords ? 0 : 2.0 * _set.Count(other._set.Contains) / (_set.Count + other._set.Count);

    public static List<CopySentence> Read(CleanText body)
    {
        var sentences = new List<CopySentence>();
        foreach (var paragraph in body.Paragraphs)
        {
            var words = new List<CopyWord>();
            for (var at = paragraph.Span.Start; at < paragraph.Span.End;)
            {
                var end = at;
                while (end < paragraph.Span.End && IsOfWord(body.Text, end, at))
                {
                    end++;
                }

                if (end > at)
                {
                    var span = new TextSpan(at, end);
                    words.Add(new CopyWord(span, span.In(body.Text).ToLowerInvariant()));
                }
                else if (IsEnd(body.Text, at, paragraph.Span.End))
                {
                    Add(sentences, words);
                    words = [];
                }

                at = Math.Max(end, at + 1);
            }

            Add(sentences, words);
        }

        return sentences;
    }

    private static void Add(List<CopySentence> sentences, List<CopyWord> words)
    {
        if (words.Count > 0)
        {
            sentences.Add(new CopySentence(words, string.Join(' ', words.Select(w => w.Lower))));
        }
    }

    // "1,200", "6.1": a mark between digits belongs to the number.
    private static bool IsOfWord(string text, int at, int start) => char.IsLetterOrDigit(text[at])
        || (at > start && at + 1 < text.Length && (text[at] is ',' or '.') && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));

    private static bool IsEnd(string text, int at, int limit) => (text[at] is '.' or '!' or '?') && (at + 1 >= limit || char.IsWhiteSpace(text[at + 1]));
}
