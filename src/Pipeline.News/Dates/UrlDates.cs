using System.Globalization;

namespace Pipeline.News.Dates;

/// <summary>Dates in addresses: <c>/2016/02/12/…</c>, <c>/2016/feb/12/…</c>, <c>/2016-02-12-…</c>, <c>/20160212/…</c>, <c>/2016-02/12/…</c>, <c>/2016/0212/…</c>, <c>/12-february-2016-…</c>.</summary>
internal static class UrlDates
{
    public static DateOnly? Read(string? address)
    {
        if (address is null or { Length: > 2000 })
        {
            return null;
        }

        if (address.Contains("%2F", StringComparison.OrdinalIgnoreCase))
        {
            address = Uri.UnescapeDataString(address);
        }

        for (var i = address.IndexOf('/', StringComparison.Ordinal); i >= 0 && i < address.Length - 8; i++)
        {
            // A year begins after a mark, and no digit goes before it.
            if (address[i] is '/' or '-' or '_' or '=' && char.IsAsciiDigit(address[i + 1])
                && ((address[i + 1] is '1' or '2' ? At(address.AsSpan(i + 1)) : null) ?? DayFirst(address.AsSpan(i + 1))) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static DateOnly? At(ReadOnlySpan<char> text)
    {
        var digits = LeadingDigits(text);
        return digits == 8 ? Make(text[..4], text[4..6], text[6..8])
            : digits is 4 or 6 && Shortened(text, digits) is { } date ? date
            : digits == 4 && text.Length >= 8 && text[4] is '/' or '-' or '_' ? Parted(text)
            : null;
    }

    /// <summary><c>202403/04</c>, <c>2024/0304</c>, <c>2024-03/04</c>: one mark, or two of two kinds.</summary>
    private static DateOnly? Shortened(ReadOnlySpan<char> text, int digits)
    {
        if (digits == 6)
        {
            return IsTwoDigits(text, 7) && text[6] == '/' ? Make(text[..4], text[4..6], text[7..9]) : null;
        }

        if (IsTwoDigits(text, 7) && text[4] == '/' && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6]))
        {
            return Make(text[..4], text[5..7], text[7..9]);
        }

        return IsTwoDigits(text, 8) && text[4] == '-' && text[7] == '/' ? Make(text[..4], text[5..7], text[8..10]) : null;
    }

    /// <summary><c>2024/3/4</c>, <c>2024-mar-04</c>: year, month and day between two marks of one kind.</summary>
    private static DateOnly? Parted(ReadOnlySpan<char> text)
    {
        var rest = text[5..];
        var end = rest.IndexOf(text[4]);
        var named = end > 2 ? DateToken.MonthOf(rest[..end]) : 0;
        if ((end is not (1 or 2) && named == 0) || rest.Length < end + 2)
        {
            return null;
        }

        var day = rest[(end + 1)..];
        var length = LeadingDigits(day);
        return length is not (1 or 2) ? null
            : named > 0 ? Make(Number(text[..4]), named, Number(day[..length]))
            : Make(text[..4], rest[..end], day[..length]);
    }

    private static int LeadingDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;

    /// <summary>Two digits stand there, and no third.</summary>
    private static bool IsTwoDigits(ReadOnlySpan<char> text, int at) => IsDigitAt(text, at) && IsDigitAt(text, at + 1) && !IsDigitAt(text, at + 2);

    /// <summary><c>4-march-2024</c>, and <c>24-03-2024</c> where it can be read in one way only.</summary>
    private static DateOnly? DayFirst(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny('-', '_');
        if (first is not (1 or 2) || text[..first].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return null;
        }

        var rest = text[(first + 1)..];
        var second = rest.IndexOf(text[first]);
        if (second < 2 || rest.Length < second + 5 || rest.Slice(second + 1, 4).IndexOfAnyExceptInRange('0', '9') >= 0 || IsDigitAt(rest, second + 5))
        {
            return null;
        }

        var (day, month, year) = (Number(text[..first]), DateToken.MonthOf(rest[..second]), Number(rest.Slice(second + 1, 4)));
        return month > 0 ? Make(year, month, day) : day > 12 ? Make(year, Number(rest[..second]), day) : null;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static DateOnly? Make(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) => Make(Number(year), Number(month), Number(day));

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateOnly? Make(int y, int m, int d) =>
        y is >= 1990 and < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;
}
