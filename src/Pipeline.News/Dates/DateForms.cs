namespace Pipeline.News.Dates;

/// <summary>The written forms of a date, tried one after the other at a token.</summary>
internal static class DateForms
{
    /// <summary>No web page is older; smaller numbers are not years.</summary>
    private const int FirstYear = 1980;
    // Years of this century; larger numbers are counts or years of other calendars.
    private const int LastYear = 2099;

    /// <summary>Thai years are this far ahead.</summary>
    private const int BuddhistLead = 543;

    // Reiwa 1 is 2019.
    private const int YearBeforeReiwa = 2018;

    /// <param name="Length">In tokens.</param>
    internal readonly record struct Form(
        DateOnly Date, int Length, DateOnly? Swapped = null, bool IsVague = false, bool IsSlashed = false, bool IsDayFirst = false);

    public static Form? Match(List<DateToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Month > 0)
        {
            return MonthFirst(tokens, at);
        }

        if (token.Number < 0 || (at > 0 && !token.Spaced && IsPartOfNumber(tokens[at - 1])))
        {
            return null;
        }

        return token.Digits switch
        {
            8 => Compact(token.Number),
            4 => YearFirst(tokens, at),
            1 or 2 => DayMonthName(tokens, at) ?? Numeric(tokens, at) ?? OfEra(tokens, at),
            _ => null,
        };
    }

    /// <summary><c>1,234.05</c>, <c>v2.10</c> and the like are not begun in their middle.</summary>
    private static bool IsPartOfNumber(DateToken before) => before.Is('.') || before.Is('/') || before.Is('-') || before.Is('$') || before.Is('#');

    private static Form? Compact(int number) => Make(number / 10000, number / 100 % 100, number % 100, 1);

    /// <summary><c>2016-02-12</c>, <c>2016/2/12</c>, <c>2016.02.12</c>, <c>2016年2月12日</c>, <c>2016 February 12</c>.</summary>
    private static Form? YearFirst(List<DateToken> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at + 1].Month > 0 && tokens[at + 2].Digits is 1 or 2)
        {
            return Make(tokens[at].Number, tokens[at + 1].Month, tokens[at + 2].Number, 3);
        }

        // 2016. február 12., 2016, February 12, 2016 m. vasario 12 d., 2016 de febrero 12
        var named = DateGaps.AfterWord(tokens, DateGaps.AfterMarks(tokens, DateGaps.AfterWord(tokens, at + 1), ".,-"));
        if (named > at + 1 && named + 1 < tokens.Count && tokens[named].Month > 0 && DateGaps.AfterMarks(tokens, named + 1, ".") is var day && day < tokens.Count && tokens[day].Digits is 1 or 2)
        {
            return Make(tokens[at].Number, tokens[named].Month, tokens[day].Number, day + 1 - at);
        }

        // 2024. gada 4. martā
        if (named > at + 2 && named + 2 < tokens.Count && tokens[named].Digits is 1 or 2 && tokens[named + 1].Is('.') && tokens[named + 2].Month > 0)
        {
            return Make(tokens[at].Number, tokens[named + 2].Month, tokens[named].Number, named + 3 - at);
        }

        if (at + 4 >= tokens.Count || tokens[at + 2].Digits is not (1 or 2) || tokens[at + 4].Digits is not (1 or 2))
        {
            return null;
        }

        var (first, second) = (tokens[at + 1].Text, tokens[at + 3].Text);
        if ((first == second && first is "-" or "/" or "." or ":") || (first is "年" && second is "月") || (first is "년" && second is "월"))
        {
            var length = at + 5 < tokens.Count && tokens[at + 5].Text is "日" or "일" ? 6 : 5;
            return Make(tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number, length);
        }

        return null;
    }

    /// <summary><c>February 12, 2016</c>, <c>Feb. 12th 2016</c>, <c>Feb-12-2016</c>, <c>Feb 12 '16</c>.</summary>
    private static Form? MonthFirst(List<DateToken> tokens, int at)
    {
        var next = DateGaps.AfterMarks(tokens, at + 1, ".-/,");
        if (next >= tokens.Count || tokens[next].Digits is not (1 or 2))
        {
            return null;
        }

        var year = DateGaps.AfterMarks(tokens, DateGaps.AfterOrdinal(tokens, next + 1), ",.-/");
        return WithYear(tokens, at, year, tokens[at].Month, tokens[next].Number);
    }

    /// <summary><c>12 February 2016</c>, <c>12. Februar 2016</c>, <c>12 de febrero de 2016</c>, <c>12th of February, 2016</c>, <c>12-Feb-16</c>.</summary>
    private static Form? DayMonthName(List<DateToken> tokens, int at)
    {
        var month = DateGaps.AfterMarks(tokens, DateGaps.AfterOrdinal(tokens, at + 1), ".-/");
        month = DateGaps.AfterWord(tokens, month);
        if (month >= tokens.Count)
        {
            return null;
        }

        // 12 tháng 2 năm 2016
        if (tokens[month].Text.Equals("tháng", StringComparison.OrdinalIgnoreCase) && month + 1 < tokens.Count && tokens[month + 1].Digits is 1 or 2)
        {
            return WithYear(tokens, at, DateGaps.AfterWord(tokens, DateGaps.AfterMarks(tokens, month + 2, ",./")), tokens[month + 1].Number, tokens[at].Number);
        }

        if (tokens[month].Month == 0)
        {
            return null;
        }

        var year = DateGaps.AfterMarks(tokens, DateGaps.AfterOtherName(tokens, month + 1), ",.-/،");
        return WithYear(tokens, at, DateGaps.AfterWord(tokens, year), tokens[month].Month, tokens[at].Number);
    }

    private static Form? WithYear(List<DateToken> tokens, int at, int year, int month, int day)
    {
        var apostrophe = year < tokens.Count && tokens[year].Text is "'" or "’" ? 1 : 0;
        year += apostrophe;
        if (year >= tokens.Count)
        {
            return null;
        }

        var token = tokens[year];
        if (token.Digits == 4)
        {
            return Make(token.Number > LastYear + 300 && token.Number < LastYear + BuddhistLead ? token.Number - BuddhistLead : token.Number, month, day, year + 1 - at);
        }

        // A bare number of two digits after a month and a day may be an hour: Feb 12, 10:30.
        return token.Digits == 2 && (apostrophe == 1 || (!token.Spaced && year > at + 2)) && Make(2000 + token.Number, month, day, year + 1 - at) is { } form
            ? form with { IsVague = true }
            : null;
    }

    /// <summary><c>12.02.2016</c>, <c>12/02/2016</c>, <c>2/12/16</c>, <c>12-02-2016</c>.</summary>
    private static Form? Numeric(List<DateToken> tokens, int at)
    {
        if (at + 4 >= tokens.Count || tokens[at + 2].Digits is not (1 or 2) || tokens[at + 4].Digits is not (2 or 4)
            || tokens[at + 1].Text != tokens[at + 3].Text || tokens[at + 1].Text is not ("." or "/" or "-"))
        {
            return null;
        }

        var separator = tokens[at + 1].Text;
        if (separator != "." && (tokens[at + 1].Spaced != tokens[at + 2].Spaced || (separator == "-" && tokens[at + 1].Spaced)))
        {
            return null;
        }

        var (first, second, year) = (tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number);
        var vague = tokens[at + 4].Digits == 2;
        year = vague ? 2000 + year : year;
        var dayFirst = Make(year, second, first, 5);
        var monthFirst = Make(year, first, second, 5);
        // Points are European; so are hyphens where both readings exist. Slashes are read the American way, as most English pages do.
        var preferred = separator == "/" ? monthFirst ?? dayFirst : dayFirst ?? monthFirst;
        if (preferred is not { } form)
        {
            return null;
        }

        var swapped = separator != "." && dayFirst is { } d && monthFirst is { } m && d.Date != m.Date ? (separator == "/" ? d.Date : m.Date) : (DateOnly?)null;
        return form with { Swapped = swapped, IsVague = vague, IsSlashed = separator == "/", IsDayFirst = dayFirst is { } read && read.Date == form.Date };
    }

    /// <summary><c>令和6年3月4日</c>: the sixth year since 2018.</summary>
    private static Form? OfEra(List<DateToken> tokens, int at) =>
        at > 0 && at + 4 < tokens.Count && tokens[at - 1].Text.EndsWith("令和", StringComparison.Ordinal) && tokens[at + 1].Text is "年" && tokens[at + 2].Digits is 1 or 2
        && tokens[at + 3].Text is "月" && tokens[at + 4].Digits is 1 or 2
            ? Make(YearBeforeReiwa + tokens[at].Number, tokens[at + 2].Number, tokens[at + 4].Number, 5)
            : null;

    private static Form? Make(int year, int month, int day, int length) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Form(new DateOnly(year, month, day), length)
            : null;
}
