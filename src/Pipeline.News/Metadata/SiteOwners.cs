using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>The person whose own site a page belongs to: the site bears the name, and its address has a part of it.</summary>
internal static class SiteOwners
{
    private const int MostWords = 3;

    /// <summary>Shorter words are parts of too many addresses.</summary>
    private const int ShortestWord = 4;

    /// <summary>Where a site's name stands on its pages: beside its menu, or at the very end.</summary>
    private const int LinesOfHeader = 12;
    private const int LinesOfFooter = 12;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • "];

    public static string? Of(PageEvidence page, LinkedArticle linked, string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var host = SiteNames.Compact(address.Host);
        foreach (var name in Names(page, linked))
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length <= MostWords && PersonNames.IsSurelyFullName(name)
                && words.Any(w => w.Length >= ShortestWord && host.Contains(SiteNames.Compact(w), StringComparison.Ordinal)))
            {
                return name;
            }
        }

        return null;
    }

    private static IEnumerable<string> Names(PageEvidence page, LinkedArticle linked)
    {
        foreach (var declared in page.Metas.For("publisher").Select(m => m.Value).Concat([linked.Site, linked.Publisher]).OfType<string>())
        {
            yield return declared;
        }

        foreach (var separator in Separators)
        {
            if (page.Title?.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
            {
                yield return page.Title[(at + separator.Length)..];
            }
        }

        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i].Text;
            if (i < LinesOfHeader)
            {
                yield return line;
            }
            else if (i >= page.Lines.Length - LinesOfFooter && RightsHolders.In(line) is { } holder)
            {
                yield return holder;
            }
        }
    }
}
