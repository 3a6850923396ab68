using System.Collections.Immutable;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>A page's section and tags.</summary>
internal static class Topics
{
    private const int LongestTag = 60;

    /// <summary>Longer lists are written for search engines, not for readers.</summary>
    private const int MostTags = 30;

    public static Sourced<string>? Section(PageEvidence page, LinkedArticle linked)
    {
        if (linked.Section is { Length: <= LongestTag } section)
        {
            return new Sourced<string>(section, FieldSource.JsonLd, 0.9);
        }

        return page.Metas.For("section").FirstOrDefault(s => s.Value.Length <= LongestTag && !s.Value.Contains("http", StringComparison.Ordinal))
            ?? page.Mentions.Where(m => m.Kind == MentionKind.SectionProperty && !m.Aside)
                .Select(m => m.Value ?? m.Text).Where(t => t.Length is > 0 and <= LongestTag)
                .Select(t => new Sourced<string>(t, FieldSource.Html, 0.8)).FirstOrDefault();
    }

    /// <summary>From the most trusted source that has any.</summary>
    public static ImmutableArray<Sourced<string>> Tags(PageEvidence page, LinkedArticle linked)
    {
        foreach (var group in page.Metas.For("tags").GroupBy(t => t.Confidence))
        {
            var tags = Distinct(group.Select(g => g.Value), FieldSource.Meta, group.Key);
            if (!tags.IsEmpty && group.Key > 0.7)
            {
                return tags;
            }
        }

        var linkedTags = Distinct(linked.Keywords, FieldSource.JsonLd, 0.85);
        if (!linkedTags.IsEmpty)
        {
            return linkedTags;
        }

        var links = Distinct(page.Mentions.Where(m => m.Kind == MentionKind.TagLink && !m.Aside).Select(m => m.Text), FieldSource.Html, 0.7);
        return links.IsEmpty ? Distinct(page.Metas.For("tags").Select(t => t.Value), FieldSource.Meta, 0.6) : links;
    }

    /// <summary>Lists apart by commas or semicolons are told apart; each tag once.</summary>
    public static ImmutableArray<Sourced<string>> Distinct(IEnumerable<string> lists, FieldSource from, double confidence)
    {
        var tags = lists.SelectMany(l => l.Split((char[])[',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(t => t.TrimStart('#')).Where(t => t.Length is > 1 and <= LongestTag)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return tags.Length > MostTags ? [] : [.. tags.Select(t => new Sourced<string>(t, from, confidence))];
    }
}
