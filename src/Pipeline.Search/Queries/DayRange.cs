using System.Globalization;

namespace Pipeline.Search.Queries;

/// <summary>Days of digests, both ends included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>Reads <c>2026-11-22</c>, <c>2026-11</c>, <c>2026</c>, and two of them with <c>..</c> between, of which one may be missing.</summary>
    public static bool TryParse(string text, out DayRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return TryPart(text, out range);
        }

        range = default;
        var (first, last) = (new DayRange(DateOnly.MinValue, default), new DayRange(default, DateOnly.MaxValue));
        if (text.Length == 2 || (dots > 0 && !TryPart(text[..dots], out first)) || (dots + 2 < text.Length && !TryPart(text[(dots + 2)..], out last)) || first.First > last.Last)
        {
            return false;
        }

        range = new DayRange(first.First, last.Last);
        return true;
    }

    public override string ToString() =>
        First == Last ? Text(First)
        : $"{(First == DateOnly.MinValue ? "" : Text(First))}..{(Last == DateOnly.MaxValue ? "" : Text(Last))}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryPart(string text, out DayRange range)
    {
        if (Is(text, "yyyy-MM-dd", out var day))
        {
            range = new DayRange(day, day);
            return true;
        }

        if (Is(text, "yyyy-MM", out var month))
        {
            range = new DayRange(month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
            return true;
        }

        var isYear = Is(text, "yyyy", out var year);
        range = isYear ? new DayRange(year, new DateOnly(year.Year, 12, 31)) : default;
        return isYear;
    }

    private static bool Is(string text, string form, out DateOnly day) => DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
