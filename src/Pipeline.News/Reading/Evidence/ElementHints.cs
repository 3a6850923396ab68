using System.Buffers;
using Pipeline.News.Bylines;
using Pipeline.News.Reading.Tree;

namespace Pipeline.News.Reading.Evidence;

/// <summary>What an element's name and attributes say about its content.</summary>
internal static class ElementHints
{
    private static readonly SearchValues<string> ClassHints = SearchValues.Create(
        [
            "author", "byline", "writer", "contributor", "autor", "auteur", "redakteur", "verfasser", "journalist", "columnist", "forfatter",
            "modified", "date", "publish", "posted", "timestamp", "datum", "fecha",
        ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Comments, related links, captions, menus and footers: what stands there belongs to something else.</summary>
    public static bool IsAside(PageElement element)
    {
        switch (element.LocalName)
        {
            case "nav" or "footer":
                return element.LocalName == "nav" || !HasAncestor(element, "article");
            case "aside" or "figcaption":
                return true;
            case "div" or "section" or "ul" or "ol":
                return HasAsideToken(element.ClassName) || HasAsideToken(element.Id);
            default:
                return false;
        }
    }

    public static IEnumerable<MentionKind> KindsOf(PageElement element)
    {
        if (KindOfElement(element) is { } own)
        {
            yield return own;
        }

        if ((element.GetAttribute("itemprop") ?? WithoutPrefix(element.GetAttribute("property"))) is { } property && KindOfProperty(property) is { } kind && !(kind == MentionKind.AuthorProperty && IsOrganization(element)))
        {
            yield return kind;
        }

        if ((KindOfClass(element.ClassName) ?? KindOfClass(element.Id)) is { } named)
        {
            yield return named;
        }
    }

    private static MentionKind? KindOfElement(PageElement element) => element.LocalName switch
    {
        "h1" => MentionKind.Heading1,
        "h2" => MentionKind.Heading2,
        "time" => MentionKind.Time,
        "a" when IsAuthorAddress(element) || Relates(element, "author") => MentionKind.AuthorLink,
        "a" when Relates(element, "tag") => MentionKind.TagLink,
        _ => null,
    };

    private static bool Relates(PageElement link, string to) => link.GetAttribute("rel") is { } rel && rel.Contains(to, StringComparison.OrdinalIgnoreCase);

    /// <summary>RDFa: <c>schema:author</c>, <c>dc:creator</c>.</summary>
    private static string? WithoutPrefix(string? property) => property?[(property.LastIndexOf(':') + 1)..];

    private static bool IsOrganization(PageElement element) =>
        element.GetAttribute("itemtype")?.Contains("Organization", StringComparison.OrdinalIgnoreCase) == true;

    public static MentionKind? KindOfProperty(string itemProperty) => itemProperty.ToLowerInvariant() switch
    {
        "headline" => MentionKind.HeadlineProperty,
        "datepublished" or "datecreated" or "issued" => MentionKind.PublishedProperty,
        "datemodified" => MentionKind.ModifiedProperty,
        "author" or "creator" => MentionKind.AuthorProperty,
        "articlesection" => MentionKind.SectionProperty,
        "publisher" => MentionKind.PublisherProperty,
        _ => null,
    };

    private static MentionKind? KindOfClass(string? names)
    {
        // One pass, after which most elements are done.
        if (names is not { Length: > 3 and < 300 } || !names.AsSpan().ContainsAny(ClassHints))
        {
            return null;
        }

        if (Has(names, "comment"))
        {
            return null;
        }

        if (Has(names, "author") || Has(names, "byline") || Has(names, "writer") || Has(names, "contributor") || Has(names, "autor") || Has(names, "auteur")
            || Has(names, "redakteur") || Has(names, "verfasser") || Has(names, "journalist") || Has(names, "columnist") || Has(names, "forfatter"))
        {
            return MentionKind.AuthorClass;
        }

        if (Has(names, "modified") || Has(names, "updated"))
        {
            return Has(names, "published") ? MentionKind.PublishedClass : MentionKind.ModifiedClass;
        }

        return Has(names, "date") || Has(names, "datum") || Has(names, "fecha") || Has(names, "publish") || Has(names, "posted") || Has(names, "timestamp")
            ? MentionKind.PublishedClass
            : null;
    }

    private static bool IsAuthorAddress(PageElement link) => link.GetAttribute("href") is { } address && ProfileAddresses.IsProfile(address);

    private static bool Has(string names, string hint) => names.Contains(hint, StringComparison.OrdinalIgnoreCase);

    private static bool HasAsideToken(string? names)
    {
        if (names is not { Length: > 2 and < 300 })
        {
            return false;
        }

        foreach (var range in names.AsSpan().Split(' '))
        {
            var token = names.AsSpan(range);
            if (IsAsideToken(token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAsideToken(ReadOnlySpan<char> token) =>
        token.StartsWith("comment", StringComparison.OrdinalIgnoreCase)
        || token.StartsWith("related", StringComparison.OrdinalIgnoreCase)
        || token.StartsWith("recommend", StringComparison.OrdinalIgnoreCase)
        || token.Equals("sidebar", StringComparison.OrdinalIgnoreCase)
        || token.Equals("footer", StringComparison.OrdinalIgnoreCase)
        || token.Equals("disqus_thread", StringComparison.OrdinalIgnoreCase);

    private static bool HasAncestor(PageElement element, string name)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }
}
