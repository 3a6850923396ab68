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
                return AsideNames.Other.AreIn(element.ClassName) || AsideNames.Other.AreIn(element.Id);
            default:
                return IsQuoted(element);
        }
    }

    /// <summary>What is quoted, a post of somebody else for one, was written by another and on another day.</summary>
    public static bool IsQuoted(PageElement element) => element.LocalName is "blockquote" or "q";

    /// <summary>A box of topics: whom it names, the article is about.</summary>
    public static bool HoldsTopics(PageElement element) =>
        element.LocalName is "div" or "section" or "ul" or "ol" or "p" && (AsideNames.Topics.AreIn(element.ClassName) || AsideNames.Topics.AreIn(element.Id));

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
        "a" when Relates(element, "author") => MentionKind.AuthorLink,
        "a" when Relates(element, "tag") => MentionKind.TagLink,
        "a" when IsAuthorAddress(element) => MentionKind.AuthorLink,
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
