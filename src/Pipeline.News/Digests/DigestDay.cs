using System.Globalization;

namespace Pipeline.News.Digests;

/// <summary>A calendar day in a time zone. It has 23 or 25 hours where the zone's clocks change, and days tile time: no gap, no overlap.</summary>
/// <param name="TimeZone">IANA name (<c>Europe/Berlin</c>), <c>UTC</c>, or what <see cref="TimeZoneInfo"/> knows.</param>
public readonly record struct DigestDay(DateOnly Date, string TimeZone = "UTC")
{
    /// <summary>The first instant of the day, in UTC; inclusive.</summary>
    public DateTimeOffset From => Start(Date, Zone(TimeZone));

    /// <summary>The first instant after the day, in UTC; exclusive.</summary>
    public DateTimeOffset To => Start(Date.AddDays(1), Zone(TimeZone));

    public DigestDay Previous => this with { Date = Date.AddDays(-1) };

    public DigestDay Next => this with { Date = Date.AddDays(1) };

    /// <summary>The UTC days that the day touches, in order: where its uploads are stored.</summary>
    public IEnumerable<DateOnly> UtcDates()
    {
        var (from, to) = (From, To);
        for (var date = DateOnly.FromDateTime(from.UtcDateTime); date.ToDateTime(TimeOnly.MinValue) < to.UtcDateTime; date = date.AddDays(1))
        {
            yield return date;
        }
    }

    /// <summary>Whether an upload of that moment (the blob's <c>LastModified</c>) belongs to the day.</summary>
    public bool Contains(DateTimeOffset uploadedAt) => uploadedAt >= From && uploadedAt < To;

    /// <summary>The day that a moment belongs to.</summary>
    /// <exception cref="TimeZoneNotFoundException">The system knows no such zone.</exception>
    public static DigestDay Of(DateTimeOffset moment, string timeZone = "UTC") =>
        new(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone(timeZone)).DateTime), timeZone);

    /// <summary>The days of a zone that a UTC day touches: two where the zone is not UTC, in order, else the same day twice.</summary>
    public static (DateOnly First, DateOnly Last) Touching(DateOnly utc, string timeZone)
    {
        var start = new DateTimeOffset(utc, TimeOnly.MinValue, TimeSpan.Zero);
        return (Of(start, timeZone).Date, Of(start.AddDays(1).AddTicks(-1), timeZone).Date);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Date:yyyy-MM-dd} in {TimeZone}");

    private static TimeZoneInfo Zone(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);

    private static DateTimeOffset Start(DateOnly date, TimeZoneInfo zone)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        // Clocks set back past midnight show it twice: the first counts. Clocks set forward over midnight never show it: the change itself counts.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max()
            : zone.IsInvalidTime(midnight) ? zone.GetUtcOffset(midnight.AddDays(-1))
            : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, TimeSpan.Zero) - offset;
    }
}
