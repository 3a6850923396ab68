using Pipeline.News.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Tells the clock that a site prints at the top of every page from a publication date.</summary>
internal static class ClockLines
{
    /// <summary>
    /// A line that begins with a time of day and its zone (<c>15:17 GMT +3</c>) and goes on with a date: writers put the date first
    /// and need no zone, clocks show both.
    /// </summary>
    public static bool IsClock(string line, WrittenDate date) => line.Length <= 60 && BeginsWithTime(line) && NamesZoneBefore(line, date);

    private static bool BeginsWithTime(string line) =>
        line.Length >= 4 && char.IsAsciiDigit(line[0]) && (line[1] == ':' || (char.IsAsciiDigit(line[1]) && line[2] == ':'));

    private static bool NamesZoneBefore(string line, WrittenDate date)
    {
        var head = line[..Math.Min(line.Length, date.End)];
        return head.Contains("GMT", StringComparison.Ordinal) || head.Contains("UTC", StringComparison.Ordinal);
    }
}
