using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Bylines;

/// <summary>Arabic and Hebrew write "and" as the first letter of the next word: <c>أحمد علي ومنى حسن</c>, <c>דנה כהן ויוסי לוי</c>.</summary>
internal static class GluedConjunctions
{
    /// <summary>A given and a family name stand on either side; of less nothing tells a name that begins with the letter.</summary>
    private const int FewestWords = 2;

    /// <summary>The letter and a name of two.</summary>
    private const int ShortestWord = 3;

    private static readonly FrozenSet<string> Names = Lexicon.Lines("Bylines/Lexicons/names-with-waw").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parts of a list of names; the text itself where it is no such list.</summary>
    public static IEnumerable<string> Split(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u05D0', '\u06FF'))
        {
            return [text];
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (parts, start) = (new List<string>(), 0);
        for (var i = FewestWords; i + 1 < words.Length; i++)
        {
            if (i - start >= FewestWords && words[i].Length >= ShortestWord && words[i][0] is 'و' or 'ו' && !Names.Contains(words[i]))
            {
                parts.Add(string.Join(' ', words[start..i]));
                (start, words[i]) = (i, words[i][1..]);
            }
        }

        parts.Add(string.Join(' ', words[start..]));
        return parts;
    }
}
