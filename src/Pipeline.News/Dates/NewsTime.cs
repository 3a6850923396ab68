using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Pipeline.News.Dates;

/// <summary>
/// A time as precisely as a page gives it: a date; a date and a wall-clock time in an unnamed zone; or an instant with its offset.
/// Its text form is ISO 8601: <c>2016-02-12</c>, <c>2016-02-12T02:00</c>, <c>2016-02-12T02:00+01:00</c>.
/// </summary>
/// <param name="Time">To the second; null when only the day is known.</param>
/// <param name="Offset">From UTC, in whole minutes; null when the page does not say. Never given without a time.</param>
public readonly record struct NewsTime(DateOnly Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] OffsetForms = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static NewsTime At(DateTimeOffset instant) =>
        new(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), instant.Offset);

    /// <summary>The instant, taking an unnamed zone as UTC and a bare date as its midnight.</summary>
    public DateTimeOffset AssumingUtc() => new(Date.ToDateTime(Time ?? TimeOnly.MinValue), Offset ?? TimeSpan.Zero);

    public override string ToString()
    {
        if (Time is not { } time)
        {
            return Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var local = Date.ToDateTime(time).ToString(time.Second == 0 ? LocalForms[0] : LocalForms[1], CultureInfo.InvariantCulture);
        return Offset is { } offset
            ? local + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh':'mm", CultureInfo.InvariantCulture)
            : local;
    }

    /// <summary>Reads what <see cref="ToString"/> writes, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NewsTime value)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            value = new NewsTime(date);
            return true;
        }

        if (DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            value = new NewsTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            return true;
        }

        if (DateTimeOffset.TryParseExact(text, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            value = At(instant);
            return true;
        }

        value = default;
        return false;
    }
}
