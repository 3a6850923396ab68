using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Dates;

/// <summary>
/// Zones whose offset is that of the season: <c>ET</c>, <c>Pacific Time</c>. The seasons are those of the United States, reckoned here, so
/// that a text is read alike on every machine, whichever tables of zones it has.
/// </summary>
internal static class ZoneSeasons
{
    /// <summary>Daylight time begins and ends at this hour.</summary>
    private const int HourOfChange = 2;

    /// <summary>From then on it is March to November, before it was April to October (Energy Policy Act of 2005, section 110).</summary>
    private const int FirstYearOfLongSummer = 2007;

    private static readonly FrozenDictionary<string, TimeSpan> Names = Lexicon.Lines("Dates/Lexicons/seasonal-zones")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[0], p => TimeSpan.FromMinutes(int.Parse(p[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    public static bool IsOne(string word) => Names.ContainsKey(word);

    /// <summary>The winter's offset of a zone that a token begins, and the next token; null for other words.</summary>
    public static (TimeSpan Winter, int Next)? Read(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (Names.TryGetValue(tokens[at].Text, out var winter))
        {
            return (winter, at + 1);
        }

        // Eastern alone may begin another word's name: Eastern Europe.
        var isNamed = at + 1 < tokens.Count && tokens[at + 1].Text.Equals("time", StringComparison.OrdinalIgnoreCase);
        return isNamed && ShortName(tokens[at].Text) is { } name ? (Names[name], at + 2) : null;
    }

    /// <summary>The offset of such a zone on a day, at a time by its own clock.</summary>
    public static TimeSpan OffsetAt(TimeSpan winter, DateOnly day, TimeOnly time)
    {
        var (begins, ends) = day.Year >= FirstYearOfLongSummer
            ? (Sunday(day.Year, 3, 8), Sunday(day.Year, 11, 1))
            : (Sunday(day.Year, 4, 1), Sunday(day.Year, 10, 25));
        var isSummer = (day > begins || (day == begins && time.Hour >= HourOfChange)) && (day < ends || (day == ends && time.Hour < HourOfChange));
        return isSummer ? winter + TimeSpan.FromHours(1) : winter;
    }

    private static string? ShortName(string word) => word.ToLowerInvariant() switch
    {
        "eastern" => "ET",
        "central" => "CT",
        "mountain" => "MT",
        "pacific" => "PT",
        _ => null,
    };

    /// <summary>The first Sunday from a day on.</summary>
    private static DateOnly Sunday(int year, int month, int from)
    {
        var day = new DateOnly(year, month, from);
        return day.AddDays((7 - (int)day.DayOfWeek) % 7);
    }
}
