using System.Globalization;

namespace Pipeline.News.Dates;

/// <summary>Dates in attributes, meta tags and JSON-LD: ISO 8601, RFC 1123, Unix time, or anything a line may hold.</summary>
internal static class MachineDate
{
    // Unix seconds of the first day of 1990 and of 2100: other numbers of ten digits are identifiers.
    private const long Year1990 = 631_152_000;
    private const long Year2100 = 4_102_444_800;

    public static WrittenDate? Read(string? text)
    {
        if (text is null or { Length: > 100 })
        {
            return null;
        }

        text = text.Trim();
        if (text.Length is 10 or 13 && text.All(char.IsAsciiDigit) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
        {
            var seconds = text.Length == 13 ? unix / 1000 : unix;
            return seconds is >= Year1990 and < Year2100
                ? new WrittenDate(NewsTime.At(DateTimeOffset.FromUnixTimeSeconds(seconds)), 0, text.Length)
                : null;
        }

        return DateScanner.First(Spaced(text) ?? YearLast(text) ?? text);
    }

    /// <summary><c>2024-03-04T10:15:00Z</c> for <c>20240304T101500Z</c>.</summary>
    private static string? Spaced(string text) =>
        text.Length >= 15 && text[8] == 'T' && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && text.AsSpan(9, 6).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"{text[..4]}-{text[4..6]}-{text[6..8]}T{text[9..11]}:{text[11..13]}:{text[13..15]}{text[15..]}"
            : null;

    /// <summary><c>Mar 04 2024 10:15:00 EST</c> for <c>Mon Mar 04 10:15:00 EST 2024</c>, as programs print the time.</summary>
    private static string? YearLast(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var month, var day, var time, var zone, { Length: 4 } year] && time.Contains(':', StringComparison.Ordinal)
            ? $"{month} {day} {year} {time} {zone}"
            : text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var m, var d, var t, { Length: 4 } y] && t.Contains(':', StringComparison.Ordinal) ? $"{m} {d} {y} {t}"
            : null;
}
