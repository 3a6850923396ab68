using System.Collections.Immutable;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Fields;

/// <summary>A page's section and tags.</summary>
internal static class Topics
{
    // Characters: some eight words; longer values are descriptions.
    private const int LongestTag = 60;

    /// <summary>Longer lists are written for search engines, not for readers.</summary>
    private const int MostTags = 30;

    /// <summary>Where JSON-LD and meta tags both name the section, 16 of 23 name the same.</summary>
    private const double DeclaredSection = 0.73;

    /// <summary>Of 49 such levels 22 are the section where one is declared, with ten more of which eight are.</summary>
    private const double LevelAbove = 0.51;

    /// <summary>
    /// How many tags <c>article:tag</c> has too: 57 of 60 that stand as tag links, 18 of 25 of JSON-LD; those of keywords in their lexicon,
    /// 7 of 14. Each share with ten more cases of which eight agree.
    /// </summary>
    private const double LinkedTag = 0.93;
    private const double JsonTag = 0.74;

    public static Sourced<string>? Section(PageEvidence page, LinkedArticle linked)
    {
        if (linked.Section is { Length: <= LongestTag } section)
        {
            return new Sourced<string>(section, FieldSource.JsonLd, DeclaredSection);
        }

        return page.Metas.For("section").FirstOrDefault(s => s.Value.Length <= LongestTag && !s.Value.Contains("http", StringComparison.Ordinal))
            ?? page.Mentions.Where(m => m.Kind == MentionKind.SectionProperty && !m.Aside)
                .Select(m => m.Value ?? m.Text).Where(t => t.Length is > 0 and <= LongestTag)
                .Select(t => new Sourced<string>(t, FieldSource.Html, 0.8)).FirstOrDefault()
            ?? (linked.Breadcrumb is { Length: <= LongestTag } level ? new Sourced<string>(level, FieldSource.JsonLd, LevelAbove) : null);
    }

    /// <summary>From the most trusted source that has any.</summary>
    public static ImmutableArray<Sourced<string>> Tags(PageEvidence page, LinkedArticle linked)
    {
        var groups = page.Metas.For("tags").GroupBy(t => t.Confidence).ToArray();
        var metas = groups.Select(g => Distinct(g.Select(t => t.Value), FieldSource.Meta, g.Key)).ToArray();
        ImmutableArray<Sourced<string>>[] candidates =
        [
            .. metas.Where(IsTrusted),
            Distinct(page.Mentions.Where(m => m.Kind == MentionKind.TagLink && !m.Aside).Select(m => m.Text), FieldSource.Html, LinkedTag),
            Distinct(linked.Keywords, FieldSource.JsonLd, JsonTag),
            .. metas.Where(m => !IsTrusted(m)),
        ];
        return candidates.FirstOrDefault(c => !c.IsDefaultOrEmpty, []);

        static bool IsTrusted(ImmutableArray<Sourced<string>> tags) => !tags.IsEmpty && tags[0].Confidence >= LinkedTag - 0.05;
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
