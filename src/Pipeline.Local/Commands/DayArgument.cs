using System.Globalization;
using Pipeline.Local.Inputs;

namespace Pipeline.Local.Commands;

/// <summary>Days on the command line.</summary>
internal static class DayArgument
{
    /// <summary><c>2016-02-12</c>, <c>today</c> or <c>yesterday</c>.</summary>
    /// <exception cref="UserException">The text is none of these, or a day that has not begun.</exception>
    public static DateOnly Read(string text, DateOnly today)
    {
        var day = text switch
        {
            "today" => today,
            "yesterday" => today.AddDays(-1),
            _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)
                ? written
                : throw new UserException($"'{text}' is not a day. Write it as 2016-02-12, today or yesterday."),
        };
        return day <= today ? day : throw new UserException($"{day:yyyy-MM-dd} has not begun; today is {today:yyyy-MM-dd}.");
    }
}
