using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>Chooses a page's headline: its main headings and its declared titles vote by agreement.</summary>
internal static class Headlines
{
    /// <param name="Line">Index of the line where the headline stands; -1 where only declared titles give it.</param>
    internal readonly record struct Choice(Sourced<string> Headline, int Line);

    public static Choice? Read(PageEvidence page, LinkedArticle linked, SiteNames site)
    {
        var headings = page.Mentions
            .Where(m => m.Kind is MentionKind.Heading1 or MentionKind.HeadlineProperty && m.Text.Length > 0)
            .OrderBy(m => m.Aside).ToList();
        var headingKeys = headings.Select(h => SiteNames.Compact(h.Text)).Where(k => k.Length > 8).ToHashSet(StringComparer.Ordinal);
        var declared = Declared(page, linked)
            .Select(d => d with { Value = TitleTails.Cut(d.Value, site, headingKeys) })
            .Where(d => !site.Match(d.Value) && d.Value.Length > 0).ToList();
        var declaredKeys = declared.Select(d => SiteNames.Compact(d.Value)).ToList();

        PageMention? best = null;
        var most = 0.0;
        foreach (var heading in headings)
        {
            var score = Score(heading, declaredKeys, site);
            if (score > most)
            {
                (best, most) = (heading, score);
            }
        }

        if (best is { } chosen)
        {
            return new Choice(new Sourced<string>(chosen.Text, FieldSource.Html, most >= 1 ? 0.95 : 0.8), chosen.Line);
        }

        return declared.Count == 0 ? null : new Choice(declared[0], -1);
    }

    private static IEnumerable<Sourced<string>> Declared(PageEvidence page, LinkedArticle linked)
    {
        if (linked.Headline is { } headline)
        {
            yield return new Sourced<string>(headline, FieldSource.JsonLd, 0.8);
        }

        foreach (var title in page.Metas.For("title"))
        {
            yield return title;
        }

        if (page.Title is { Length: > 0 } element)
        {
            yield return new Sourced<string>(element, FieldSource.Html, 0.6);
        }
    }

    /// <summary>0 for what is no headline, 1 and more for one that a declared title confirms.</summary>
    private static double Score(PageMention heading, List<string> declared, SiteNames site)
    {
        var key = SiteNames.Compact(heading.Text);
        if (key.Length < 3)
        {
            return 0;
        }

        var score = declared.Max(d => Agreement(key, d), 0);
        if (score == 0 && (site.Match(heading.Text) || !heading.Text.Contains(' ', StringComparison.Ordinal)))
        {
            return 0;
        }

        return score + (heading.Aside ? 0.1 : 0.5);
    }

    private static double Max(this List<string> declared, Func<string, double> agreement, double least)
    {
        foreach (var title in declared)
        {
            least = Math.Max(least, agreement(title));
        }

        return least;
    }

    private static double Agreement(string heading, string title)
    {
        if (heading == title)
        {
            return 1;
        }

        return (heading.Length >= 12 && title.Contains(heading, StringComparison.Ordinal)) || (title.Length >= 12 && heading.Contains(title, StringComparison.Ordinal))
            ? 0.8
            : 0;
    }
}
