using System.Collections.Frozen;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Finds the headline among the parts of a window's title that nothing on the page repeats: <c>The Orvale Post | Local | Storm hits the coast</c>.</summary>
internal static class TitleParts
{
    // "The New Orvale Post": names of outlets are shorter than headlines.
    private const int MostWordsOfSite = 4;

    /// <summary>Headlines have more than names of sites and sections have.</summary>
    private const int FewestWordsOfHeadline = 3;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " › ", " ‹ "];

    private static readonly FrozenSet<string> Sections = Lexicon.Lines("Metadata/Lexicons/section-names").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OutletWords = Lexicon.Lines("Bylines/Lexicons/outlet-words").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> SmallWords = new[] { "&", "and", "for", "of", "the", "de", "del", "di", "la", "le", "y" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The title without the parts at its ends that name a site or a section.</summary>
    public static string Headline(string title, SiteNames site)
    {
        var parts = title.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (first, end) = (0, parts.Length);
        while (end - first > 1 && IsAside(parts[end - 1], site))
        {
            end--;
        }

        while (end - first > 1 && IsAside(parts[first], site))
        {
            first++;
        }

        if (end - first == parts.Length)
        {
            return title;
        }

        var start = title.IndexOf(parts[first], StringComparison.Ordinal);
        var last = title.LastIndexOf(parts[end - 1], StringComparison.Ordinal);
        var headline = title[start..(last + parts[end - 1].Length)];
        return headline.AsSpan().Count(' ') + 1 >= FewestWordsOfHeadline ? headline : title;
    }

    /// <summary>A section, the site, or a name such as outlets have: few words, all with capitals, the last one <c>Post</c> or <c>News</c>.</summary>
    private static bool IsAside(string part, SiteNames site)
    {
        if (Sections.Contains(part) || TitleLabels.IsOne(part) || site.Match(part))
        {
            return true;
        }

        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWordsOfSite && OutletWords.Contains(words[^1]) && Array.TrueForAll(words, w => char.IsUpper(w[0]) || SmallWords.Contains(w));
    }
}
