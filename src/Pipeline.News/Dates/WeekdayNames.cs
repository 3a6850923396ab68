using System.Collections.Frozen;
using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Dates;

/// <summary>The day of the week beside a date tells which of its numbers is the day: <c>Thursday 04/03/2021</c>.</summary>
internal static class WeekdayNames
{
    /// <summary>A mark, or a bracket and a mark.</summary>
    private const int MostMarksBetween = 2;

    private static readonly FrozenDictionary<string, DayOfWeek> Names = Lexicon.Lines("Dates/Lexicons/weekday-names")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(p => p[1], p => (DayOfWeek)int.Parse(p[0], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>The form in the one reading that falls on the day of the week that stands beside it; as it was where none stands there, or both readings fall on it, or neither.</summary>
    public static DateForms.Form Settled(List<DateToken> tokens, int at, DateForms.Form form)
    {
        if (form.Swapped is not { } other || (Before(tokens, at) ?? Behind(tokens, at + form.Length)) is not { } weekday
            || (form.Date.DayOfWeek == weekday) == (other.DayOfWeek == weekday))
        {
            return form;
        }

        return form.Date.DayOfWeek == weekday
            ? form with { Swapped = null }
            : form with { Date = other, Swapped = null, IsDayFirst = !form.IsDayFirst };
    }

    private static DayOfWeek? Before(List<DateToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 1 - MostMarksBetween; i--)
        {
            if (Names.TryGetValue(tokens[i].Text, out var day))
            {
                return day;
            }

            if (!IsMark(tokens[i]))
            {
                break;
            }
        }

        return null;
    }

    private static DayOfWeek? Behind(List<DateToken> tokens, int next)
    {
        for (var i = next; i < tokens.Count && i <= next + MostMarksBetween; i++)
        {
            if (Names.TryGetValue(tokens[i].Text, out var day))
            {
                return day;
            }

            if (!IsMark(tokens[i]))
            {
                break;
            }
        }

        return null;
    }

    private static bool IsMark(DateToken token) => token.Text is "," or "." or "(" or "、" or "،";
}
