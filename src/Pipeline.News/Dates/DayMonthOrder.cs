using System.Collections.Frozen;
using Pipeline.News.Texts;

namespace Pipeline.News.Dates;

/// <summary>Whether <c>03/04/2021</c> is the third of April or the fourth of March: by what else the document shows.</summary>
/// <param name="DayFirst">Null where nothing tells.</param>
internal readonly record struct DayMonthOrder(bool? DayFirst)
{
    /// <summary>Ends of hosts in countries that write English with the day first.</summary>
    private static readonly FrozenSet<string> DayFirstHosts = Lexicon.Lines("Dates/Lexicons/day-first-hosts").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">Short lines that may hold dates; those with a day above twelve show the order of all.</param>
    /// <param name="language">BCP 47, with the region where it is known.</param>
    /// <param name="address">Of the page.</param>
    public static DayMonthOrder Of(IEnumerable<string> lines, string? language, string? address)
    {
        var votes = 0;
        foreach (var line in lines)
        {
            votes += MayHoldOne(line) ? Vote(line) : 0;
        }

        if (votes != 0)
        {
            return new DayMonthOrder(votes > 0);
        }

        if (language is not null && !IsEnglish(language))
        {
            return new DayMonthOrder(true);
        }

        return language is "en-US" ? new DayMonthOrder(false)
            : language is { Length: 5 } and not "en-CA" || IsDayFirstHost(address) ? new DayMonthOrder(true)
            : default;
    }

    /// <summary>The reading that fits, and whether that is known.</summary>
    public (DateOnly Date, bool Known) Read(WrittenDate date)
    {
        if (date.Swapped is not { } other || DayFirst is not { } dayFirst)
        {
            return (date.Value.Date, date.Swapped is null);
        }

        return ((date.IsDayFirst == dayFirst) ? date.Value.Date : other, true);
    }

    /// <summary>Where another date of the page is one of the readings, that is the one.</summary>
    public static DateOnly? Confirmed(WrittenDate date, IEnumerable<DateOnly> others)
    {
        foreach (var other in others)
        {
            if (other == date.Value.Date || other == date.Swapped)
            {
                return other;
            }
        }

        return null;
    }

    private static bool MayHoldOne(string line) => line.Length is >= 6 and <= 90 && line.Contains('/', StringComparison.Ordinal);

    /// <summary>1 for a date that only reads with the day first, -1 for one that only reads with the month first; a day of the week beside it may tell.</summary>
    private static int Vote(string line)
    {
        foreach (var date in DateScanner.All(line))
        {
            if (date is { IsSlashed: true, Swapped: null } && date.Value.Date is var day && day.Day != day.Month)
            {
                return date.IsDayFirst ? 1 : -1;
            }
        }

        return 0;
    }

    private static bool IsEnglish(string language) => language == "en" || language.StartsWith("en-", StringComparison.Ordinal);

    private static bool IsDayFirstHost(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.LastIndexOf('.') is > 0 and var dot && DayFirstHosts.Contains(uri.Host[(dot + 1)..]);
}
