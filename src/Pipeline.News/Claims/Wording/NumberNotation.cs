namespace Pipeline.News.Claims.Wording;

/// <summary>How a text writes its numbers, seen from those of them that can be read in one way only.</summary>
/// <param name="CommaGroups">Commas stand between thousands: <c>1,234.5</c>, <c>1,234,567</c>.</param>
/// <param name="PointGroups">Full stops do: <c>1.234,5</c>, <c>1.234.567</c>; or <c>2,5</c> stands in the text and no <c>2.5</c>.</param>
internal readonly record struct NumberNotation(bool CommaGroups, bool PointGroups)
{
    private enum Form
    {
        Other,
        CommaGroups,
        PointGroups,
        DecimalComma,
        DecimalPoint,
    }

    public static NumberNotation Of(ReadOnlySpan<char> text)
    {
        var seen = new bool[5];
        for (var at = text.IndexOfAnyInRange('0', '9'); at >= 0;)
        {
            var end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            var form = FormOf(text[at..end]);
            seen[(int)form] |= form != Form.DecimalComma || NumberScanner.IsMeasured(text, at, end);
            var next = text[end..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        var commas = seen[(int)Form.CommaGroups];
        return new NumberNotation(
            commas, seen[(int)Form.PointGroups] || (seen[(int)Form.DecimalComma] && !seen[(int)Form.DecimalPoint] && !commas));
    }

    private static Form FormOf(ReadOnlySpan<char> run)
    {
        var (comma, point) = (run.LastIndexOf(','), run.LastIndexOf('.'));
        if (comma < 0 && point < 0)
        {
            return Form.Other;
        }

        if (comma >= 0 && point >= 0)
        {
            return comma < point ? IsGrouped(run[..point], ',') ? Form.CommaGroups : Form.Other
                : IsGrouped(run[..comma], '.') ? Form.PointGroups : Form.Other;
        }

        var mark = comma >= 0 ? ',' : '.';
        var (single, decimals) = (run.Count(mark) == 1, run.Length - Math.Max(comma, point) - 1);
        return mark == ','
            ? IsGrouped(run, ',') ? Form.CommaGroups : single && decimals < 3 ? Form.DecimalComma : Form.Other
            : !single && IsGrouped(run, '.') ? Form.PointGroups : single && decimals != 3 ? Form.DecimalPoint : Form.Other;
    }

    // One to three digits, then groups of three.
    private static bool IsGrouped(ReadOnlySpan<char> run, char mark)
    {
        var first = run.IndexOf(mark);
        if (first is < 1 or > 3 || (run.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var at = first; at < run.Length; at++)
        {
            if (run[at] == mark != ((at - first) % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }
}
