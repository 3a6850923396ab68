using System.Collections.Immutable;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Times;

/// <summary>When a page was published and last changed.</summary>
internal static class PublicationTimes
{
    /// <summary>10 of 11 such days are right on the development pages; as those of <see cref="DateCandidates"/>.</summary>
    private const double EarlierShown = 0.86;

    /// <summary>That of dates at the headline, in <see cref="DateCandidates"/>.</summary>
    private const double BesideHeadline = 0.9;

    /// <summary>Confidences of dates with two readings are lower.</summary>
    private const double SurelyRead = 0.6;

    /// <summary>A date so near the headline is the article's own.</summary>
    private const int LinesAtHeadline = 5;

    public static (Sourced<NewsTime>? Published, Sourced<NewsTime>? Modified) Read(
        PageEvidence page, LinkedArticle linked, string? url, string? language, int headlineLine, DateTimeOffset? uploadedAt)
    {
        var visible = DatedLines.Near(page, headlineLine);
        var order = DayMonthOrder.Of(page.Lines.Select(l => l.Text), language, url);
        var reading = new DateReading(order, url, linked, uploadedAt);
        var modified = reading.First(DateCandidates.Modified(page, linked, visible));
        // A last change that could be read in two ways bounds nothing.
        var bound = modified is { Confidence: > SurelyRead } sure ? sure.Value.Date : (DateOnly?)null;
        reading = new DateReading(order, url, linked, uploadedAt, bound);
        var published = reading.First(DateCandidates.Published(page, linked, url, visible, headlineLine));
        published = published is null ? null : AsShown(published, modified, page, visible, headlineLine, reading);
        published = published is null ? null : OnTheDayOf(UrlDates.Read(url), published);
        // Where a page gives only its last change, 11 of 16 were published that day.
        published ??= modified is null ? null : modified with { From = FieldSource.Inferred, Confidence = 0.73 };
        // A correction is a change as well, but no day of publication.
        modified ??= reading.First(DateCandidates.Corrected(page, visible));
        return (published, modified is not null && published is not null && modified.Value.Date < published.Value.Date ? null : modified);
    }

    private static Sourced<NewsTime> AsShown(
        Sourced<NewsTime> published, Sourced<NewsTime>? modified, PageEvidence page, ImmutableArray<DatedLine> visible, int headline, DateReading reading)
    {
        var isLastChange = modified is not null && published.Value.Date >= modified.Value.Date;
        if (!isLastChange && published.From is not (FieldSource.JsonLd or FieldSource.Meta))
        {
            return published;
        }

        var atHeadline = visible.Where(v => Math.Abs(v.Distance) <= LinesAtHeadline);
        var shown = isLastChange ? visible.Concat(DatedLines.Elsewhere(page, headline).Where(d => d.Role == DateRole.Published)) : atHeadline;
        return OnTheDayShown(EarlierVisible(published, visible, shown, reading), atHeadline.Where(v => v.Distance >= 0), reading);
    }

    /// <summary>
    /// Some systems write the day of the last change, or of a move to another system, as the day of publication; what the page
    /// shows, and is earlier, wins.
    /// </summary>
    private static Sourced<NewsTime> EarlierVisible(
        Sourced<NewsTime> declared, ImmutableArray<DatedLine> visible, IEnumerable<DatedLine> shown, DateReading reading)
    {
        if (visible.Any(v => v.Role != DateRole.Modified && v.Date.Value.Date == declared.Value.Date))
        {
            return declared;
        }

        foreach (var line in shown.Where(v => v.Role is DateRole.Published or DateRole.Unnamed))
        {
            if (reading.First([new(line.Date, FieldSource.Html, EarlierShown)]) is { } earlier && earlier.Value.Date < declared.Value.Date && !MayBeSameDay(declared.Value, earlier.Value.Date))
            {
                return earlier;
            }
        }

        return declared;
    }

    /// <summary>An instant in UTC may fall on the day before or after the one on which the site published: its address names that day.</summary>
    private static Sourced<NewsTime> OnTheDayOf(DateOnly? address, Sourced<NewsTime> published) =>
        address is { } day && published.Value is { Offset: { Ticks: 0 }, Date: var date } && Math.Abs(day.DayNumber - date.DayNumber) == 1
            ? published with { Value = new NewsTime(day) }
            : published;

    /// <summary>
    /// A stamp in another zone than the site's may be a day off: what readers are told below the headline is the site's own day. Above it
    /// some pages print the day on which they were called up.
    /// </summary>
    private static Sourced<NewsTime> OnTheDayShown(Sourced<NewsTime> stamped, IEnumerable<DatedLine> shown, DateReading reading)
    {
        if (stamped.Value is not { Time: { } time, Offset: { } offset } stamp)
        {
            return stamped;
        }

        var dates = shown.Where(s => s.Role is DateRole.Published or DateRole.Unnamed).Select(s => reading.First([new(s.Date, FieldSource.Html, BesideHeadline)])).OfType<Sourced<NewsTime>>().ToArray();
        var day = stamp.Date;
        return Array.Exists(dates, d => d.Value.Date == day) ? stamped : Array.Find(dates, d => IsSameInstant(stamp.Date.ToDateTime(time) - offset, d.Value.Date)) ?? stamped;
    }

    /// <summary>Nothing but a zone may be between them; a time without a zone is the site's own.</summary>
    private static bool MayBeSameDay(NewsTime stamp, DateOnly day) => stamp.Time is { } time
        ? stamp.Offset is { } offset && IsSameInstant(stamp.Date.ToDateTime(time) - offset, day)
        : stamp.Date == day.AddDays(1);

    /// <summary>There is a zone where an instant falls on a day: clocks are up to fourteen hours before UTC and twelve behind it.</summary>
    private static bool IsSameInstant(DateTime utc, DateOnly day) =>
        DateOnly.FromDateTime(utc.AddHours(14)) >= day && DateOnly.FromDateTime(utc.AddHours(-12)) <= day;

    /// <summary>Nothing is published after the upload; a day is left for zones and clocks.</summary>
    internal static bool IsSane(NewsTime time, DateTimeOffset? uploadedAt) =>
        time.Date.Year >= 1990 && (uploadedAt is not { } upload || time.AssumingUtc() <= upload.AddDays(1));
}
