using System.Globalization;
using Pipeline.News.Dates;
using Pipeline.News.Digests;

namespace Pipeline.Pages;

/// <summary>Times as they stand on a day's page: of the digest's own zone, and without the day where it is this one.</summary>
public static class DayClock
{
    /// <summary><c>09:10</c>; <c>29 November, 22:10</c> for another day; a time without an offset stays as its source wrote it.</summary>
    /// <param name="iso">ISO 8601 as precise as known; another text stays as it is.</param>
    public static string Of(Digest digest, string iso)
    {
        ArgumentNullException.ThrowIfNull(digest);
        if (!NewsTime.TryParse(iso, out var time))
        {
            return iso;
        }

        var (date, clock) = InZone(time, digest.TimeZone);
        var words = clock?.ToString("HH:mm", CultureInfo.InvariantCulture);
        return date == digest.Day && words is not null ? words
            : date.ToString(date.Year == digest.Day.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture) + (words is null ? "" : ", " + words);
    }

    private static (DateOnly Date, TimeOnly? Clock) InZone(NewsTime time, string zone)
    {
        if (time is not { Time: { } clock, Offset: { } offset } || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found))
        {
            return (time.Date, time.Time);
        }

        var there = TimeZoneInfo.ConvertTime(new DateTimeOffset(time.Date, clock, offset), found);
        return (DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime));
    }
}
