using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Fields;

/// <summary>
/// The canonical address of a page. On the development pages 581 of 589 canonical links are the address under which the page was found,
/// and 16 of 17 <c>og:url</c> where there is none; that of JSON-LD is an estimate.
/// </summary>
internal static class Addresses
{
    public static Sourced<string>? Canonical(PageEvidence page, LinkedArticle linked)
    {
        Sourced<string>?[] candidates =
        [
            page.CanonicalLink is { } link ? new(link.StartsWith("//", StringComparison.Ordinal) ? "https:" + link : link, FieldSource.Meta, 0.98) : null,
            .. page.Metas.For("url"),
            linked.Url is { } url ? new(url, FieldSource.JsonLd, 0.9) : null,
        ];
        var declared = candidates.OfType<Sourced<string>>().ToArray();
        var absolute = declared.FirstOrDefault(c => IsAbsolute(c.Value));
        if (absolute is null || declared[0] == absolute)
        {
            return absolute;
        }

        // A relative canonical link stands on the host that another tag names.
        return Uri.TryCreate(new Uri(absolute.Value), declared[0].Value, out var joined) && joined.Scheme is "http" or "https"
            ? declared[0] with { Value = joined.AbsoluteUri }
            : absolute;
    }

    public static bool IsAbsolute(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
