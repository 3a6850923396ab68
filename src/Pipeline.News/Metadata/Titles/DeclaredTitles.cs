using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Titles;

/// <summary>The titles that a page declares of itself, beside what it shows.</summary>
internal static class DeclaredTitles
{
    /// <summary>Without the site's name, most trusted first; a truncated one gives way to its full form.</summary>
    /// <param name="headings">What the page shows, in letters and digits: a part of a title that it repeats is the headline.</param>
    public static List<Sourced<string>> Of(PageEvidence page, LinkedArticle linked, SiteNames site, IReadOnlyCollection<string> headings)
    {
        var titles = new List<Sourced<string>>();
        foreach (var title in AsTheyStand(page, linked))
        {
            var cut = TitleTails.CutPipe(TitleTails.Cut(title.Value, site, headings, isDeclared: true), headings);
            cut = headings.Contains(SiteNames.Compact(cut)) ? cut : TitleLabels.Without(TitleParts.Headline(cut, site));
            if (cut.Length > 0 && !site.Match(cut))
            {
                titles.Add(title with { Value = cut });
            }
        }

        if (titles.Count > 1 && titles[0].Value is { Length: > 40 } first
            && titles.Find(t => t.Value.Length > first.Length && t.Value.StartsWith(first.TrimEnd('.', '…', ' '), StringComparison.Ordinal)
                && first.Length > t.Value.Length / 2 && (first.Length is > 100 and <= 110 || first[^1] == '…')) is { } full)
        {
            titles[0] = full;
        }

        return titles;
    }

    public static IEnumerable<Sourced<string>> AsTheyStand(PageEvidence page, LinkedArticle linked)
    {
        if (linked.Headline is { } headline)
        {
            yield return new Sourced<string>(headline, FieldSource.JsonLd, 0.8);
        }

        foreach (var mention in page.Mentions)
        {
            if (mention.Kind == MentionKind.HeadlineProperty)
            {
                yield return new Sourced<string>(mention.Value ?? mention.Text, FieldSource.Html, 0.8);
            }
        }

        foreach (var title in page.Metas.For("title"))
        {
            yield return title;
        }

        if (page.Title is { Length: > 0 } element)
        {
            yield return new Sourced<string>(element, FieldSource.Html, 0.7);
        }
    }
}
