using System.Globalization;
using Pipeline.News.Claims.Wording;

namespace Pipeline.News.Claims.Times;

/// <summary>Days of the week and months. Only written with a capital: <c>may</c>, <c>march</c> and <c>sun</c> are words too.</summary>
internal static class CalendarNames
{
    private static readonly WordMap<int> Days = Section("day");
    private static readonly WordMap<int> Months = Section("month");

    public static bool TryDay(ReadOnlySpan<char> word, out DayOfWeek day)
    {
        var found = IsCapital(word) & Days.TryGet(word, out var number);
        day = (DayOfWeek)number;
        return found;
    }

    public static bool TryMonth(ReadOnlySpan<char> word, out int month)
    {
        month = 0;
        return IsCapital(word) && Months.TryGet(word, out month);
    }

    public static bool IsDayOrMonth(ReadOnlySpan<char> word) => TryDay(word, out _) || TryMonth(word, out _);

    private static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 2 && char.IsUpper(word[0]);

    private static WordMap<int> Section(string section) =>
        new(WordList.Read("Claims/Times/Lexicons/calendar").Where(entry => entry.Section == section)
            .Select(entry => (entry.Key, int.Parse(entry.Value, CultureInfo.InvariantCulture))));
}
