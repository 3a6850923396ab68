using System.Text.RegularExpressions;

namespace Pipeline.News.Reading.Notes.Turns;

/// <summary>The date beside a clock time, as live blogs write it: in digits, or a day and a month with weekday and year around.</summary>
internal static partial class StampDate
{
    private static readonly string[] Announcing = ["posted", "published", "updated", "update", "last"];
    private static readonly string[] Joining = ["at", "|", "–", "-"];

    /// <returns>Empty where no date stands there; null where the words are something else.</returns>
    public static string? Before(ReadOnlySpan<string> words)
    {
        while (!words.IsEmpty && Announcing.Contains(words[0].TrimEnd(':'), StringComparer.OrdinalIgnoreCase))
        {
            words = words[1..];
        }

        while (!words.IsEmpty && Joining.Contains(words[^1], StringComparer.OrdinalIgnoreCase))
        {
            words = words[..^1];
        }

        return words.IsEmpty ? "" : Is(words) ? Written(words) : null;
    }

    /// <returns>The date that begins there, empty for none, and where the words behind it begin.</returns>
    public static (string Date, int End) Behind(string[] words, int start)
    {
        // Weekday, day, month and year at most.
        for (var end = Math.Min(words.Length, start + 4); end > start; end--)
        {
            if (Is(words.AsSpan(start..end)))
            {
                return (Written(words.AsSpan(start..end)), end);
            }
        }

        return ("", start);
    }

    private static string Written(ReadOnlySpan<string> words) => string.Join(' ', words!).Trim(' ', ',', '|', '-', '–');

    private static bool Is(ReadOnlySpan<string> words)
    {
        if (words.Length == 1)
        {
            return InDigits().IsMatch(words[0]);
        }

        var (days, names, years) = (0, 0, 0);
        foreach (var word in words)
        {
            days += Day().IsMatch(word) ? 1 : 0;
            years += Year().IsMatch(word) ? 1 : 0;
            names += Name().IsMatch(word) ? 1 : 0;
        }

        return days == 1 && names is 1 or 2 && years <= 1 && days + names + years == words.Length;
    }

    [GeneratedRegex(@"\A[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},?\z", RegexOptions.CultureInvariant)]
    private static partial Regex InDigits();

    [GeneratedRegex(@"\A[0-9]{1,2}[.]?,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\A[12][0-9]{3},?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\A\p{L}{3,9}[.]?,?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
