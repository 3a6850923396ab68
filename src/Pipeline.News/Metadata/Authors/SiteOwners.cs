using Pipeline.News.Bylines;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Authors;

/// <summary>The person whose own site a page belongs to: the site bears the name, and its address has a part of it or a second place repeats it.</summary>
internal static class SiteOwners
{
    // First, middle and last name: longer site names are firms and slogans.
    private const int MostWords = 3;

    /// <summary>Shorter words are parts of too many addresses.</summary>
    private const int ShortestWord = 4;

    /// <summary>Where a site's name stands on its pages: beside its menu, or at the very end.</summary>
    private const int LinesOfHeader = 12;
    private const int LinesOfFooter = 12;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • "];

    private enum Place
    {
        Declared,
        Title,
        Header,
        Rights,
    }

    public static string? Of(PageEvidence page, LinkedArticle linked, string? url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? SiteNames.Compact(address.Host) : "";
        var names = Names(page, linked).Where(n => n.Name.AsSpan().Count(' ') < MostWords && PersonNames.IsSurelyFullName(n.Name)).ToArray();
        foreach (var (name, place) in names)
        {
            if (IsPartOf(host, name) || names.Any(n => n.Place != place && n.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsPartOf(string host, string name) =>
        host.Length > 0 && name.Split(' ').Any(w => w.Length >= ShortestWord && host.Contains(SiteNames.Compact(w), StringComparison.Ordinal));

    private static IEnumerable<(string Name, Place Place)> Names(PageEvidence page, LinkedArticle linked)
    {
        foreach (var declared in page.Metas.For("publisher").Select(m => m.Value).Concat([linked.Site, linked.Publisher]).OfType<string>())
        {
            yield return (declared, Place.Declared);
        }

        foreach (var separator in Separators)
        {
            if (page.Title?.LastIndexOf(separator, StringComparison.Ordinal) is > 0 and var at)
            {
                yield return (page.Title[(at + separator.Length)..], Place.Title);
            }
        }

        for (var i = 0; i < page.Lines.Length; i++)
        {
            var line = page.Lines[i].Text;
            if (i >= page.Lines.Length - LinesOfFooter && RightsHolders.Of(line) is { } holder)
            {
                yield return (holder.IsFirm ? "" : holder.Name, Place.Rights);
            }
            else if (i < LinesOfHeader)
            {
                yield return (line.StartsWith("About ", StringComparison.OrdinalIgnoreCase) ? line[6..] : line, Place.Header);
            }
        }
    }
}
