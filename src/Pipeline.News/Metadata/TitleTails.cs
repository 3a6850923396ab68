namespace Pipeline.News.Metadata;

/// <summary>Cuts the name of the site from titles such as <c>Storm hits coast | The Daily Example</c>.</summary>
internal static class TitleTails
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " ‹ ", " › ", " / ", " ~ ", "| ", ": ", " |", " ― "];

    /// <summary>The title without parts that name the site, at its end or its beginning.</summary>
    /// <param name="agreeing">Other titles of the page: a tail that none of them has is not of the headline.</param>
    public static string Cut(string title, SiteNames site, IReadOnlyCollection<string> agreeing)
    {
        while (true)
        {
            var cut = CutOnce(title, site, agreeing);
            if (cut == title)
            {
                return title;
            }

            title = cut;
        }
    }

    private static string CutOnce(string title, SiteNames site, IReadOnlyCollection<string> agreeing)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (head.Length > 0 && (agreeing.Contains(SiteNames.Compact(head)) || (separator != ": " && site.Match(tail) && !site.Match(head))))
            {
                return head;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            (head, tail) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
            if (tail.Length > 0 && separator != ": " && (agreeing.Contains(SiteNames.Compact(tail)) || (site.Match(head) && !site.Match(tail))))
            {
                return tail;
            }
        }

        return title;
    }
}
