using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Chooses a page's headline: its headings and its declared titles vote by agreement.</summary>
internal static class Headlines
{
    /// <summary>Below this share of common words a heading and a declared title speak of different things.</summary>
    private const double LeastAgreement = 0.4;

    /// <summary>Of 520 headings that a declared title confirms 484 are the headline, of 84 others 48, of 16 smaller ones 15 (development pages).</summary>
    private const double ConfirmedHeading = 0.93;
    private const double LoneHeading = 0.58;
    private const double SmallerHeading = 0.88;

    /// <param name="Line">Index of the line where the headline stands; -1 where only declared titles give it.</param>
    internal readonly record struct Choice(Sourced<string> Headline, int Line);

    public static Choice? Read(PageEvidence page, LinkedArticle linked, SiteNames site)
    {
        var headings = page.Mentions.Where(m => m.Kind == MentionKind.Heading1 && m.Text.Length > 0).ToList();
        // Old pages have no heading, only large letters: there a line that is one part of the title tells which part is the headline.
        var shown = headings.Count > 0 ? headings.Select(h => h.Text) : page.Lines.Select(l => l.Text).Where(HasFourWords);
        var declared = Declared(page, linked, site, [.. shown.Select(SiteNames.Compact).Where(k => k.Length > 8)]);
        if (Best(headings, declared, site) is { } heading)
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

    private static Choice? Best(List<PageMention> headings, List<Sourced<string>> declared, SiteNames site)
    {
        Choice? best = null;
        var most = 0.0;
        var keys = declared.Select(d => SiteNames.Compact(d.Value)).ToArray();
        foreach (var heading in headings)
        {
            var text = WithoutGluedKicker(TitleTails.Cut(heading.Text, site, keys), declared);
            var agreement = declared.Count == 0 ? 0 : declared.Max(d => TitleWords.Agreement(text, d.Value));
            if (!IsHeadline(text, agreement, declared.Count, site))
            {
                continue;
            }

            var score = agreement + (heading.Aside ? 0.1 : 0.5);
            if (score > most)
            {
                most = score;
                best = new Choice(new Sourced<string>(text, FieldSource.Html, agreement >= 0.9 ? ConfirmedHeading : LoneHeading), heading.Line);
            }
        }

        return best;
    }

    /// <summary><c>Storm hits coast</c> of <c>WeatherStorm hits coast</c>: an element before the headline that no space parts from it.</summary>
    private static string WithoutGluedKicker(string text, List<Sourced<string>> declared) =>
        declared.Find(d => text.Length > d.Value.Length && text.EndsWith(d.Value, StringComparison.Ordinal) && char.IsLetterOrDigit(text[^(d.Value.Length + 1)]))?.Value ?? text;

    private static bool IsHeadline(string text, double agreement, int declared, SiteNames site)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return false;
        }

        return agreement >= 0.9 || (!site.Match(text) && (declared == 0 || agreement >= LeastAgreement));
    }

    /// <summary>Declared titles without the site's name, most trusted first; a truncated one gives way to its full form.</summary>
    private static List<Sourced<string>> Declared(PageEvidence page, LinkedArticle linked, SiteNames site, IReadOnlyCollection<string> headings)
    {
        var titles = new List<Sourced<string>>();
        foreach (var title in Titles(page, linked))
        {
            var cut = TitleTails.CutPipe(TitleTails.Cut(title.Value, site, headings), headings);
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

    private static IEnumerable<Sourced<string>> Titles(PageEvidence page, LinkedArticle linked)
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
