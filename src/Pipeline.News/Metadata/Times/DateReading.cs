using Pipeline.News.Dates;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Times;

/// <summary>Chooses among the dates of a page: the first that can be, in the reading that the page supports.</summary>
internal sealed class DateReading(DayMonthOrder order, string? url, LinkedArticle linked, DateTimeOffset? uploadedAt, DateOnly? lastChange = null)
{
    /// <summary>A date that could be read in two ways is right about this much less often, where nothing tells them apart.</summary>
    private const double Ambiguous = 0.6;

    public Sourced<NewsTime>? First(IEnumerable<Sourced<WrittenDate?>> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Value is not { } date)
            {
                continue;
            }

            var (day, known) = date.Swapped is null ? (date.Value.Date, true)
                : DayMonthOrder.Confirmed(date, OtherDates()) is { } confirmed ? (confirmed, true)
                : NotAfterLastChange(date) is { } only ? (only, true)
                : order.Read(date);
            var time = date.Value with { Date = day };
            if (!PublicationTimes.IsSane(time, uploadedAt) && date.Swapped is { } swapped)
            {
                time = time with { Date = day == swapped ? date.Value.Date : swapped };
            }

            if (PublicationTimes.IsSane(time, uploadedAt))
            {
                return new Sourced<NewsTime>(time, candidate.From, known && !date.IsVague ? candidate.Confidence : candidate.Confidence * Ambiguous);
            }
        }

        return null;
    }

    /// <summary>The one reading of two that does not lie after the last change; null where both do not, or both do.</summary>
    private DateOnly? NotAfterLastChange(WrittenDate date) =>
        date.Swapped is { } other && lastChange is { } last && (date.Value.Date <= last) != (other <= last) ? date.Value.Date <= last ? date.Value.Date : other : null;

    /// <summary>Dates in forms with one reading.</summary>
    private IEnumerable<DateOnly> OtherDates()
    {
        if (UrlDates.Read(url) is { } address)
        {
            yield return address;
        }

        foreach (var text in (string?[])[linked.Published, linked.Modified, linked.PagePublished, linked.PageModified])
        {
            if (MachineDate.Read(text) is { Swapped: null } date)
            {
                yield return date.Value.Date;
            }
        }
    }
}
