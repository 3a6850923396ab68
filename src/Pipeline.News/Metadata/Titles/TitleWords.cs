using Pipeline.News.Metadata.Fields;

namespace Pipeline.News.Metadata.Titles;

/// <summary>How far two titles say the same.</summary>
internal static class TitleWords
{
    /// <summary>1 for the same words, 0.9 where one contains the other, else the share of the smaller one's words that both have.</summary>
    public static double Agreement(string left, string right)
    {
        var (a, b) = (SiteNames.Compact(left), SiteNames.Compact(right));
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        if (a == b)
        {
            return 1;
        }

        // 12: shorter ones (a section's name, a year) are contained by chance.
        if (Math.Min(a.Length, b.Length) >= 12 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)))
        {
            return 0.9;
        }

        var (first, second) = (Words(left), Words(right));
        var fewer = Math.Min(first.Count, second.Count);
        first.IntersectWith(second);
        return fewer == 0 ? 0 : 0.8 * first.Count / fewer;
    }

    /// <summary>Words of three letters or more, and numbers; case does not count.</summary>
    public static HashSet<string> Words(ReadOnlySpan<char> text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        // Only the first of a word's occurrences makes a string.
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start >= 3 || char.IsDigit(text[start]))
                {
                    lookup.Add(text[start..i]);
                }

                start = -1;
            }
        }

        return words;
    }
}
