using System.Globalization;

namespace Pipeline.News.Metadata.Dates;

/// <summary>Dates in attributes, meta tags and JSON-LD: ISO 8601, RFC 1123, Unix time, or anything a line may hold.</summary>
internal static class MachineDate
{
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

        return DateScanner.First(text);
    }
}
