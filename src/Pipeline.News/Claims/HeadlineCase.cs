using Pipeline.News.Texts;

namespace Pipeline.News.Claims;

/// <summary>
/// Takes the capitals of a headline off (<c>Quake Kills 8 in Orvale</c>), except those that its article's body has, too: readers of
/// sentences take every word with a capital for a name.
/// </summary>
internal static class HeadlineCase
{
    // Of words of four letters and more, which even sober headlines write with a capital where that is their style.
    private const double MostlyCapitals = 0.6;
    private const int FewestLetters = 4;

    /// <returns>Character for character as long as the headline.</returns>
    public static string Lowered(string headline, string body)
    {
        if (!IsInCapitals(headline))
        {
            return headline;
        }

        var cased = headline.ToCharArray();
        foreach (var word in Words(headline).Where(w => char.IsUpper(headline[w.Start])))
        {
            InBody(word.In(headline), body, word.Start == 0).CopyTo(0, cased, word.Start, word.Length);
        }

        return new string(cased);
    }

    private static string InBody(string word, string body, bool isFirst)
    {
        var lower = word.ToLowerInvariant();
        var title = char.ToUpperInvariant(lower[0]) + lower[1..];
        return isFirst ? title
            : Has(body, lower) ? lower
            : Has(body, title) ? title
            : Has(body, word) ? word
            : lower;
    }

    private static bool IsInCapitals(string headline)
    {
        var words = Words(headline).Where(w => w.Length >= FewestLetters).ToList();
        return words.Count(w => char.IsUpper(headline[w.Start])) > MostlyCapitals * words.Count;
    }

    private static bool Has(string body, string word)
    {
        for (var at = body.IndexOf(word, StringComparison.Ordinal); at >= 0; at = body.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(body[at - 1])) && (at + word.Length == body.Length || !char.IsLetter(body[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                yield return new TextSpan(at, end);
            }

            at = Math.Max(end, at + 1);
        }
    }
}
