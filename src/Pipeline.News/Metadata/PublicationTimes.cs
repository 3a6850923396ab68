using System.Collections.Immutable;
using Pipeline.News.Metadata.Dates;
using Pipeline.News.Metadata.LinkedData;
using Pipeline.News.Metadata.Pages;

namespace Pipeline.News.Metadata;

/// <summary>When a page was published and last changed.</summary>
internal static class PublicationTimes
{
    /// <summary>A dated line this many lines behind the headline still belongs to it.</summary>
    private const int LinesAfterHeadline = 14;
    private const int LinesBeforeHeadline = 6;

    public static (Sourced<NewsTime>? Published, Sourced<NewsTime>? Modified) Read(
        PageEvidence page, LinkedArticle linked, string? url, int headlineLine, DateTimeOffset? uploadedAt)
    {
        var visible = DatedLines.Near(page, headlineLine, LinesBeforeHeadline, LinesAfterHeadline);
        var published = FirstSane(Published(page, linked, url, visible), uploadedAt);
        var modified = FirstSane(Modified(page, linked, visible), uploadedAt);
        published ??= modified is null ? null : modified with { From = FieldSource.Inferred, Confidence = 0.5 };
        if (modified is not null && published is not null && modified.Value.Date < published.Value.Date)
        {
            modified = null;
        }

        return (published, modified);
    }

    /// <summary>Most trusted first.</summary>
    private static IEnumerable<Sourced<WrittenDate?>> Published(PageEvidence page, LinkedArticle linked, string? url, ImmutableArray<DatedLine> visible)
    {
        yield return new(MachineDate.Read(linked.Published), FieldSource.JsonLd, 0.95);
        foreach (var meta in page.Metas.For("published"))
        {
            yield return new(MachineDate.Read(meta.Value), meta.From, meta.Confidence);
        }

        foreach (var mention in page.Mentions.Where(m => m.Kind == MentionKind.PublishedProperty && !m.Aside))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.9);
        }

        foreach (var line in visible.Where(v => v.Role == DateRole.Published))
        {
            yield return new(line.Date, FieldSource.Html, 0.88);
        }

        yield return new(MachineDate.Read(linked.PagePublished), FieldSource.JsonLd, 0.87);
        foreach (var line in visible.Where(v => v.Role == DateRole.Unnamed))
        {
            yield return new(line.Date, FieldSource.Html, 0.8);
        }

        yield return new(UrlDates.Read(url) is { } date ? new WrittenDate(new NewsTime(date), 0, 0) : null, FieldSource.Url, 0.85);
        foreach (var mention in page.Mentions.Where(m => m.Kind is MentionKind.Time or MentionKind.PublishedClass && !m.Aside))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.6);
        }
    }

    private static IEnumerable<Sourced<WrittenDate?>> Modified(PageEvidence page, LinkedArticle linked, ImmutableArray<DatedLine> visible)
    {
        yield return new(MachineDate.Read(linked.Modified), FieldSource.JsonLd, 0.95);
        foreach (var meta in page.Metas.For("modified"))
        {
            yield return new(MachineDate.Read(meta.Value), meta.From, meta.Confidence);
        }

        foreach (var mention in page.Mentions.Where(m => m.Kind == MentionKind.ModifiedProperty && !m.Aside))
        {
            yield return new(MachineDate.Read(mention.Value) ?? DateScanner.First(mention.Text), FieldSource.Html, 0.9);
        }

        foreach (var line in visible.Where(v => v.Role == DateRole.Modified))
        {
            yield return new(line.Date, FieldSource.Html, 0.85);
        }

        yield return new(MachineDate.Read(linked.PageModified), FieldSource.JsonLd, 0.85);
    }

    private static Sourced<NewsTime>? FirstSane(IEnumerable<Sourced<WrittenDate?>> candidates, DateTimeOffset? uploadedAt)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Value is { } date && IsSane(date.Value, uploadedAt))
            {
                // Half of the readings of an ambiguous date are wrong, unless the page shows how it writes dates.
                var confidence = date.Swapped is not null || date.IsVague ? candidate.Confidence * 0.6 : candidate.Confidence;
                return new Sourced<NewsTime>(date.Value, candidate.From, confidence);
            }
        }

        return null;
    }

    /// <summary>Nothing is published after the upload; a day is left for zones and clocks.</summary>
    internal static bool IsSane(NewsTime time, DateTimeOffset? uploadedAt) =>
        time.Date.Year >= 1990 && (uploadedAt is not { } upload || time.AssumingUtc() <= upload.AddDays(1));
}
