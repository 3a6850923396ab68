using System.Globalization;

namespace Pipeline.News.Claims.Times;

/// <summary>Turns what an expression says into ISO 8601, seen from the day of publication. Null where that day is not known.</summary>
internal readonly record struct TimeResolver(DateOnly? Published)
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601 week: <c>2016-W06</c>.</summary>
    public static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    public string? Offset(int days) => Published is { } day && TryShift(day, days, out var other) ? Day(other) : null;

    /// <summary>The day of publication where it is that weekday; else the last such day, or the next one.</summary>
    public string? Weekday(DayOfWeek weekday, bool future)
    {
        if (Published is not { } day)
        {
            return null;
        }

        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return Offset(back == 0 ? 0 : future ? 7 - back : -back);
    }

    /// <summary><c>last Monday</c> and <c>next Monday</c>: never the day of publication.</summary>
    public string? OtherWeekday(DayOfWeek weekday, bool future)
    {
        if (Published is not { } day)
        {
            return null;
        }

        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return Offset(future ? 7 - back : back == 0 ? -7 : -back);
    }

    /// <summary>A day and month without year: the nearest one, up to half a year away.</summary>
    public string? DayOf(int month, int dayOfMonth)
    {
        if (Published is not { } day)
        {
            return null;
        }

        var candidates = from year in new[] { day.Year - 1, day.Year, day.Year + 1 }
                         where year is >= 1 and <= 9999 && dayOfMonth <= DateTime.DaysInMonth(year, month)
                         let date = new DateOnly(year, month, dayOfMonth)
                         orderby Math.Abs(date.DayNumber - day.DayNumber)
                         select date;
        return candidates.Select(date => (DateOnly?)date).FirstOrDefault() is { } nearest ? Day(nearest) : null;
    }

    /// <summary>A month without year: this year's, or the last or next year's where the tense says so.</summary>
    public string? MonthOf(int month, bool future)
    {
        if (Published is not { } day)
        {
            return null;
        }

        var year = future ? (month < day.Month ? day.Year + 1 : day.Year) : month > day.Month ? day.Year - 1 : day.Year;
        return year is >= 1 and <= 9999 ? Month(new DateOnly(year, month, 1)) : null;
    }

    /// <summary>So many units before (negative) or after the day of publication, as precise as the unit.</summary>
    public string? Shifted(string unit, int count)
    {
        if (Published is not { } day || Math.Abs((long)count) > 5000)
        {
            return null;
        }

        switch (unit)
        {
            case "day":
                return Offset(count);
            case "week":
                return TryShift(day, 7 * count, out var week) ? Week(week) : null;
            case "month":
                var month = (day.Year * 12) + day.Month - 1 + count;
                return month is >= 12 and < 120000 ? Month(new DateOnly(month / 12, (month % 12) + 1, 1)) : null;
            case "year":
                return day.Year + count is >= 1 and <= 9999 ? Year(day.Year + count) : null;
            default:
                return null;
        }
    }

    private static bool TryShift(DateOnly day, int days, out DateOnly shifted)
    {
        var number = (long)day.DayNumber + days;
        var within = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        shifted = within ? DateOnly.FromDayNumber((int)number) : default;
        return within;
    }
}
