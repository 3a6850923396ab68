using Pipeline.News.Metadata.Fields;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Cuts the name of the site from titles such as <c>Storm hits coast | The Daily Example</c>.</summary>
internal static class TitleTails
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " ‹ ", " › ", " / ", " ~ ", "| ", ": ", " |", " ― "];

    /// <summary>Without spaces around they join words as well, so only a whole name of the site is cut there.</summary>
    private static readonly string[] GluedSeparators = ["|", "—", "--", "_", "：", "｜", "丨", "-"];

    /// <summary>In letters and digits: shorter ones begin other titles by chance.</summary>
    private const int ShortestPart = 12;

    /// <summary>In letters and digits.</summary>
    private const int LongestLabel = 20;

    /// <summary>The title without parts that name the site, at its end or its beginning.</summary>
    /// <param name="agreeing">Other titles of the page: a tail that none of them has is not of the headline.</param>
    /// <param name="isDeclared">A title for the window, of which a heading may show a part with a label: <c>LIVEStorm hits coast</c>.</param>
    public static string Cut(string title, SiteNames site, IReadOnlyCollection<string> agreeing, bool isDeclared = false)
    {
        while (true)
        {
            var cut = CutOnce(title, site, agreeing, isDeclared);
            if (cut == title)
            {
                return title;
            }

            title = cut;
        }
    }

    /// <summary>The title before its last bar, where a short tail follows: few headlines have a bar of their own.</summary>
    public static string CutPipe(string title, IReadOnlyCollection<string> headings)
    {
        var bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > 15 && title.Length - bar <= 40 && !headings.Contains(SiteNames.Compact(title)) && title[..bar].Split(" | ").Any(p => Words(p) >= Words(title[(bar + 3)..]))
            ? title[..bar].Trim()
            : title;
    }

    private static int Words(string text) => text.AsSpan().Trim().Count(' ') + 1;

    private static string CutOnce(string title, SiteNames site, IReadOnlyCollection<string> agreeing, bool isDeclared)
    {
        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last <= 0)
            {
                continue;
            }

            var (head, tail) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
            if (head.Length > 0 && separator != ": " && (Agrees(head, title, agreeing, isDeclared) || (site.Match(tail) && !site.Match(head))))
            {
                return head;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            (head, tail) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
            if (tail.Length > 0 && (Agrees(tail, title, agreeing, isDeclared) || (separator != ": " && site.Match(head) && !site.Match(tail))))
            {
                return tail;
            }
        }

        return WithoutGluedName(title, site);
    }

    /// <summary>Another title is the part, or begins or ends with it and has something else than the rest: a label, a counter.</summary>
    private static bool Agrees(string part, string title, IReadOnlyCollection<string> agreeing, bool isDeclared)
    {
        var key = SiteNames.Compact(part);
        if (agreeing.Contains(key))
        {
            return true;
        }

        return isDeclared && key.Length >= ShortestPart && agreeing.FirstOrDefault(a => a.EndsWith(key, StringComparison.Ordinal) || a.StartsWith(key, StringComparison.Ordinal)) is { } other
            && !other.Contains(SiteNames.Compact(title), StringComparison.Ordinal) && other.Length - key.Length <= LongestLabel;
    }

    private static string WithoutGluedName(string title, SiteNames site)
    {
        foreach (var separator in GluedSeparators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && site.IsOne(title[(last + separator.Length)..]) && title[..last].Trim() is var head && !site.Match(head))
            {
                return head;
            }
        }

        return title;
    }
}
