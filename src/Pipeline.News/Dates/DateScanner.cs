using System.Buffers;

namespace Pipeline.News.Dates;

/// <summary>Finds dates in short lines, in the forms that news pages write, in the languages of the lexicon <c>months</c>.</summary>
internal static class DateScanner
{
    /// <summary>Longer lines are prose, and a date in prose is not the page's.</summary>
    private const int LongestLine = 400;

    // "1/5" is no date without a year, and a year has two digits at least.
    private const int FewestDigits = 3;

    /// <summary>In digits: that of a year. Longer ones may be a year and a month, or a year and what follows it.</summary>
    private const int LongestNumber = 4;

    /// <summary>Of any script.</summary>
    private static readonly SearchValues<char> Digits = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(char.IsDigit)]);

    /// <summary>The first date of the line.</summary>
    public static WrittenDate? First(string? line)
    {
        if (line is null || !MayHoldOne(line))
        {
            return null;
        }

        foreach (var date in All(line))
        {
            return date;
        }

        return null;
    }

    public static IEnumerable<WrittenDate> All(string line) => MayHoldOne(line) ? Read(line) : [];

    /// <summary>False for nearly all lines without a date.</summary>
    public static bool MayHoldOne(string line) => line.Length <= LongestLine && HasDigits(line);

    private static IEnumerable<WrittenDate> Read(string line)
    {
        var tokens = DateToken.Split(line);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DateForms.Match(tokens, i) is { } matched)
            {
                var form = WeekdayNames.Settled(tokens, i, matched);
                var (time, start, end) = ClockTimes.Around(line, tokens, i, i + form.Length);
                var value = time is { } t ? new NewsTime(form.Date, t.Time, t.OffsetOn(form.Date, form.Swapped is null)) : new NewsTime(form.Date);
                yield return new WrittenDate(value, start, end, form.Swapped, form.IsVague, form.IsSlashed, form.IsDayFirst);
                while (i + 1 < tokens.Count && tokens[i + 1].Start < end)
                {
                    i++;
                }
            }
        }
    }

    /// <summary>
    /// The shortest dates have three digits: <c>1 Feb '16</c>; and all have two numbers, but for those that lost what parted them. Few lines
    /// have as many.
    /// </summary>
    private static bool HasDigits(ReadOnlySpan<char> line)
    {
        var at = line.IndexOfAny(Digits);
        if (at < 0)
        {
            return false;
        }

        var end = at + 1;
        while (end < line.Length && char.IsDigit(line[end]))
        {
            end++;
        }

        if (end - at > LongestNumber)
        {
            return true;
        }

        var rest = line[end..];
        var digits = end - at;
        for (var next = rest.IndexOfAny(Digits); next >= 0; next = rest.IndexOfAny(Digits))
        {
            if (++digits >= FewestDigits)
            {
                return true;
            }

            rest = rest[(next + 1)..];
        }

        return false;
    }
}
