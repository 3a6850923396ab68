using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Fields;

/// <summary>
/// Who publishes a page. The host of the development pages has a word of the name in 207 of 229 cases for JSON-LD and in 233 of 278 for
/// <c>og:site_name</c>, whose confidence is set from that; the others are estimates.
/// </summary>
internal static class Publishers
{
    // Characters: outlets' names are shorter; longer values are slogans or descriptions.
    private const int LongestName = 80;

    public static Sourced<string>? Read(PageEvidence page, LinkedArticle linked)
    {
        Sourced<string>?[] candidates =
        [
            linked.Publisher is { } publisher ? new(publisher, FieldSource.JsonLd, 0.9) : null,
            .. page.Metas.For("publisher"),
            .. page.Mentions.Where(m => m.Kind == MentionKind.PublisherProperty).Select(m => new Sourced<string>(m.Value ?? m.Text, FieldSource.Html, 0.7)),
            linked.Site is { } site ? new(site, FieldSource.JsonLd, 0.8) : null,
        ];
        return candidates.OfType<Sourced<string>>().FirstOrDefault(c => c.Value.Length is > 0 and <= LongestName && !c.Value.Contains("://", StringComparison.Ordinal));
    }
}
