using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Chooses among the main headings that a page shows.</summary>
internal static class ShownHeadings
{
    /// <summary>Below this share of common words a heading and a declared title speak of different things.</summary>
    private const double LeastAgreement = 0.4;

    /// <summary>Of 520 headings that a declared title confirms 484 are the headline, of 84 others 48 (development pages).</summary>
    private const double ConfirmedHeading = 0.93;
    private const double LoneHeading = 0.58;

    /// <summary>Names of sites and sections have fewer.</summary>
    private const int FewestWordsAlone = 4;

    /// <summary>In characters, where words are not parted by spaces.</summary>
    private const int ShortestAlone = 20;

    /// <summary>In characters; shorter lines are links and labels.</summary>
    private const int ShortestParagraph = 80;

    /// <summary>Of a label, a section, a site; more are words of the headline.</summary>
    private const int MostWordsOfLabel = 3;

    public static Headlines.Choice? Best(PageEvidence page, List<PageMention> headings, List<Sourced<string>> declared, IReadOnlyCollection<string> asDeclared, SiteNames site, string? url)
    {
        Headlines.Choice? best = null;
        var most = 0.0;
        var keys = declared.Select(d => SiteNames.Compact(d.Value)).ToArray();
        foreach (var heading in headings)
        {
            var text = TextOf(heading, declared, asDeclared, keys, site);
            var agreement = declared.Count == 0 ? 0 : declared.Max(d => TitleWords.Agreement(text, d.Value));
            if (!IsHeadline(text, agreement, declared.Count, site))
            {
                continue;
            }

            var score = agreement + (heading.Aside ? 0.1 : 0.5);
            if (score > most)
            {
                most = score;
                best = new Headlines.Choice(new Sourced<string>(text, FieldSource.Html, agreement >= 0.9 ? ConfirmedHeading : LoneHeading), heading.Line);
            }
        }

        return best is { Headline.Confidence: ConfirmedHeading } ? best : Alone(page, headings, declared, site, url) ?? best;
    }

    /// <summary>
    /// The one heading that stands in the text's own place: no link to another page, no aside, no name of a site or section. What
    /// readers see above the text is its headline, whatever the title for the window or for sharing says.
    /// </summary>
    private static Headlines.Choice? Alone(PageEvidence page, List<PageMention> headings, List<Sourced<string>> declared, SiteNames site, string? url)
    {
        PageMention? only = null;
        foreach (var heading in headings.Where(h => !h.Aside && !LeadsElsewhere(h, url) && !site.Match(h.Text) && IsLongEnough(h.Text)))
        {
            if (only is { } other && other.Text != heading.Text)
            {
                return null;
            }

            only ??= heading;
        }

        return only is { } alone && StandsAboveText(page, alone.Line) && !IsShownAbove(page, declared, alone.Line)
            ? new Headlines.Choice(new Sourced<string>(TitleLabels.Without(alone.Bare ?? alone.Text), FieldSource.Html, LoneHeading), alone.Line)
            : null;
    }

    /// <summary>Most of the prose stands below a headline.</summary>
    private static bool StandsAboveText(PageEvidence page, int at)
    {
        var below = 0;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            below += page.Lines[i] is { Aside: false, Text.Length: > ShortestParagraph } ? i > at ? 1 : -1 : 0;
        }

        return below > 0;
    }

    /// <summary>A declared title that readers see above it is the headline, in whatever element.</summary>
    private static bool IsShownAbove(PageEvidence page, List<Sourced<string>> declared, int at) =>
        page.Lines.Take(at).Any(l => !l.Aside && declared.Exists(d => d.Value.Equals(l.Text, StringComparison.OrdinalIgnoreCase)));

    private static bool IsLongEnough(string text) =>
        text.AsSpan().Trim().Count(' ') + 1 >= FewestWordsAlone || (text.Length >= ShortestAlone && !text.Contains(' ', StringComparison.Ordinal));

    /// <summary>A heading that is a link to another page is a teaser's; some pages link their own headline to themselves.</summary>
    private static bool LeadsElsewhere(PageMention heading, string? url)
    {
        if (heading.Link is not { } link || link.StartsWith('#'))
        {
            return false;
        }

        var path = link.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && link.IndexOf('/', scheme + 3) is > 0 and var slash ? link[slash..] : link;
        return url is null || !url.TrimEnd('/').EndsWith(path.Split('?', '#')[0].TrimEnd('/'), StringComparison.OrdinalIgnoreCase) || path.Length < 2;
    }

    /// <summary>
    /// Without labels, and without a part that no declared title has: where one has the whole, with its head and tail, the whole is
    /// the headline.
    /// </summary>
    private static string TextOf(PageMention heading, List<Sourced<string>> declared, IReadOnlyCollection<string> asDeclared, string[] keys, SiteNames site)
    {
        var whole = heading.Text;
        if (asDeclared.Any(d => SiteNames.Compact(d).Contains(SiteNames.Compact(whole), StringComparison.Ordinal)))
        {
            var own = TitleTails.Cut(whole, site, []);
            return WithoutGluedKicker(TitleLabels.Without(own), declared);
        }

        var shown = heading.Bare ?? whole;
        var text = TitleTails.Cut(shown, site, keys);
        text = Words(shown) - Words(text) > MostWordsOfLabel && !site.Match(shown.Replace(text, "", StringComparison.Ordinal)) ? shown : text;
        return TitleLabels.Without(WithoutGluedKicker(text, declared));
    }

    private static int Words(string text) => text.AsSpan().Trim().Count(' ') + 1;

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
}
