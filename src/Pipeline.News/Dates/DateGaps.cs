namespace Pipeline.News.Dates;

/// <summary>What stands between the parts of a date: each gives the index behind it, or the same index where it stands not there.</summary>
internal static class DateGaps
{
    /// <summary>Arabic pages give a month in both calendars' names: <c>12 فبراير/شباط 2016</c>.</summary>
    public static int AfterOtherName(List<DateToken> tokens, int at)
    {
        var next = at;
        if (next < tokens.Count && tokens[next].Is('/'))
        {
            next++;
            while (next < tokens.Count && next <= at + 2 && tokens[next].Number < 0 && tokens[next].Text.Length > 1)
            {
                next++;
            }

            return next > at + 1 ? next : at;
        }

        return at;
    }

    public static int AfterOrdinal(List<DateToken> tokens, int at) =>
        at < tokens.Count && !tokens[at].Spaced && tokens[at].Text.ToLowerInvariant() is "st" or "nd" or "rd" or "th" or "er" or "º" or "ª" or "°" ? at + 1 : at;

    public static int AfterMarks(List<DateToken> tokens, int at, string marks)
    {
        while (at < tokens.Count && tokens[at].Text.Length == 1 && marks.Contains(tokens[at].Text[0], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    public static int AfterWord(List<DateToken> tokens, int at) =>
        at < tokens.Count && tokens[at].Text.ToLowerInvariant() is "of" or "de" or "del" or "m" or "г" or "năm" or "gada" ? at + 1 : at;
}
