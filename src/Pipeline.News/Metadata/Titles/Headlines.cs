using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Chooses a page's headline: its headings and its declared titles vote by agreement.</summary>
internal static class Headlines
{
    /// <summary>Of 16 smaller headings that a declared title names 15 are the headline (development pages).</summary>
    private const double SmallerHeading = 0.88;

    /// <param name="Line">Index of the line where the headline stands; -1 where only declared titles give it.</param>
    internal readonly record struct Choice(Sourced<string> Headline, int Line);

    public static Choice? Read(PageEvidence page, LinkedArticle linked, SiteNames site, string? url)
    {
        var headings = page.Mentions.Where(m => m.Kind == MentionKind.Heading1 && m.Text.Length > 0).ToList();
        // Old pages have no heading, only large letters: there a line that is one part of the title tells which part is the headline.
        var shown = headings.Count > 0 ? headings.Select(h => h.Text) : page.Lines.Select(l => l.Text).Where(HasFourWords);
        var declared = DeclaredTitles.Of(page, linked, site, [.. shown.Select(SiteNames.Compact).Where(k => k.Length > 8)]);
        if (ShownHeadings.Best(page, headings, declared, [.. DeclaredTitles.AsTheyStand(page, linked).Select(t => t.Value)], site, url) is { } heading)
        {
            return heading;
        }

        // Some pages set their headline as a smaller heading; it is the one that a declared title names.
        var smaller = page.Mentions.Where(m => m.Kind == MentionKind.Heading2 && m.Text.Length > 0).ToList();
        if (declared.Count > 0 && smaller.FindIndex(m => declared.Exists(d => TitleWords.Agreement(m.Text, d.Value) == 1)) is >= 0 and var at)
        {
            return new Choice(new Sourced<string>(smaller[at].Text, FieldSource.Html, SmallerHeading), smaller[at].Line);
        }

        return declared.Count == 0 ? null : new Choice(declared[0], LineOf(page, declared[0].Value, headings));
    }

    /// <summary>The titles that readers see, as they stand.</summary>
    public static IReadOnlyCollection<string> Shown(PageEvidence page) =>
        [.. page.Mentions.Where(m => m.Kind == MentionKind.Heading1 && m.Text.Length > 0).Select(m => m.Text).Append(page.Title).Append(page.Metas.First("og:title")).OfType<string>().Where(t => t.Length > 0)];

    private static bool HasFourWords(string line) => line.AsSpan().Trim().Count(' ') >= 3 && line.Length <= 200;

    /// <summary>Where the article begins, though its headline is not shown as declared: at that line, else at the first main heading.</summary>
    private static int LineOf(PageEvidence page, string headline, List<PageMention> headings)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.Lines[i].Text.Equals(headline, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return headings.Where(h => !h.Aside).Select(h => h.Line).DefaultIfEmpty(-1).First();
    }
}
