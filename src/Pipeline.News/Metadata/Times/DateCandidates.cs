using System.Collections.Immutable;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Times;

/// <summary>All that a page says about when it was published and changed, most trusted first.</summary>
internal static class DateCandidates
{
    /// <summary>Longer elements are boxes around more than a date.</summary>
    private const int LongestDateText = 80;

    /// <summary>
    /// Confidences are the shares of right days among those that were chosen on the development pages, each with ten more cases of
    /// which eight are right: JSON-LD 183 of 208, meta tags in their lexicon, properties 5 of 5, dates by the headline that are named
    /// as publication 13 of 13, unnamed ones 80 of 88, JSON-LD of the page 9 of 10, addresses none (but 26 of 26 where something
    /// else was chosen), scripts 0 of 1, named dates elsewhere 7 of 7, dated elements 12 of 19, the only date elsewhere 3 of 3.
    /// </summary>
    public static IEnumerable<Sourced<WrittenDate?>> Published(
        PageEvidence page, LinkedArticle linked, string? url, ImmutableArray<DatedLine> visible, int headline) =>
        Declared(page, linked).Concat(AtHeadline(linked, visible)).Concat(Elsewhere(page, url, headline));

    private static IEnumerable<Sourced<WrittenDate?>> Declared(PageEvidence page, LinkedArticle linked)
    {
        yield return new(MachineDate.Read(linked.Published), FieldSource.JsonLd, 0.88);
        foreach (var meta in page.Metas.For("published").Concat(page.Metas.WithNames(SpeaksOfPublication)))
        {
            yield return new(MachineDate.Read(meta.Value), meta.From, meta.Confidence);
        }

        foreach (var mention in page.Mentions.Where(m => m.Kind == MentionKind.PublishedProperty && !m.Aside))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.87);
        }
    }

    private static IEnumerable<Sourced<WrittenDate?>> AtHeadline(LinkedArticle linked, ImmutableArray<DatedLine> visible) =>
    [
        .. visible.Where(v => v.Role == DateRole.Published).Select(v => new Sourced<WrittenDate?>(v.Date, FieldSource.Html, 0.91)),
        new(MachineDate.Read(linked.PagePublished), FieldSource.JsonLd, 0.85),
        .. visible.Where(v => v.Role == DateRole.Unnamed).Select(v => new Sourced<WrittenDate?>(v.Date, FieldSource.Html, 0.9)),
    ];

    private static IEnumerable<Sourced<WrittenDate?>> Elsewhere(PageEvidence page, string? url, int headline)
    {
        yield return new(UrlDates.Read(url) is { } date ? new WrittenDate(new NewsTime(date), 0, 0) : null, FieldSource.Url, 0.85);
        yield return new(MachineDate.Read(page.ScriptedDate), FieldSource.Html, 0.73);
        var elsewhere = DatedLines.Elsewhere(page, headline);
        foreach (var line in elsewhere.Where(d => d.Role == DateRole.Published))
        {
            yield return new(line.Date, FieldSource.Html, 0.88);
        }

        foreach (var mention in page.Mentions.Where(m => m.Kind is MentionKind.Time or MentionKind.PublishedClass && !m.Aside && m.Text.Length < LongestDateText))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.69);
        }

        // Several days on one page are those of a list.
        if (elsewhere.Where(d => d.Role == DateRole.Unnamed).Select(d => d.Date).DistinctBy(d => d.Value.Date).ToArray() is [var only])
        {
            yield return new(only, FieldSource.Html, 0.84);
        }
    }

    /// <summary>
    /// JSON-LD gives the day that readers are told in 24 of 35 cases, with ten more of which eight are right; what stands at the headline is
    /// what they are told, and its confidence that of published days there; the others are estimates.
    /// </summary>
    public static IEnumerable<Sourced<WrittenDate?>> Modified(PageEvidence page, LinkedArticle linked, ImmutableArray<DatedLine> visible)
    {
        yield return new(MachineDate.Read(linked.Modified), FieldSource.JsonLd, 0.71);
        foreach (var meta in page.Metas.For("modified"))
        {
            yield return new(MachineDate.Read(meta.Value), meta.From, meta.Confidence);
        }

        foreach (var mention in page.Mentions.Where(m => m.Kind == MentionKind.ModifiedProperty && !m.Aside))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.77);
        }

        foreach (var line in visible.Where(v => v.Role == DateRole.Modified))
        {
            yield return new(line.Date, FieldSource.Html, 0.91);
        }

        yield return new(MachineDate.Read(linked.PageModified), FieldSource.JsonLd, 0.71);
        foreach (var line in DatedLines.Elsewhere(page, -1).Where(d => d.Role == DateRole.Modified))
        {
            yield return new(line.Date, FieldSource.Html, 0.7);
        }
    }

    /// <summary>When a page says that a mistake was put right; an estimate.</summary>
    public static IEnumerable<Sourced<WrittenDate?>> Corrected(PageEvidence page, ImmutableArray<DatedLine> visible) =>
        visible.Concat(DatedLines.Elsewhere(page, -1)).Where(d => d.Role == DateRole.Corrected).Select(d => new Sourced<WrittenDate?>(d.Date, FieldSource.Html, 0.7));

    /// <summary>The many sites' own tags: <c>x-published-date</c>, <c>article-publish-time</c>.</summary>
    private static bool SpeaksOfPublication(string tag) =>
        (tag.Contains("publi", StringComparison.Ordinal) || tag.Contains("pubdate", StringComparison.Ordinal))
        && (tag.Contains("date", StringComparison.Ordinal) || tag.Contains("time", StringComparison.Ordinal));
}
