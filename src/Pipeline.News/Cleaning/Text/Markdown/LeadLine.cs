using Pipeline.News.Bylines;
using Pipeline.News.Dates;

namespace Pipeline.News.Cleaning.Text.Markdown;

/// <summary>Lines between headline and text that say who wrote and when.</summary>
internal static class LeadLine
{
    /// <summary>Longer ones are prose.</summary>
    private const int Longest = 120;

    /// <summary>Beside a date stand a weekday, a clock time and a label, and no more.</summary>
    private const int LongestBesideDate = 30;

    /// <returns>Null for the first paragraph of the text.</returns>
    public static string? Rule(string text)
    {
        if (text.Length > Longest || text[^1] is '!' or '?')
        {
            return null;
        }

        if (BylineReader.IsByline(text) || BylineReader.AfterDate(text) is not null || !BylineReader.AmongFacts(text).IsEmpty || PersonNames.IsSurelyFullName(text)
            || (BylineOpeners.After(text) is { } opened && DateScanner.First(opened) is not null && !BylineReader.Names(opened, NameTrust.Pointed).IsEmpty))
        {
            return DropRules.Byline;
        }

        return DateScanner.First(text) is { } date && text.Length - (date.End - date.Start) <= LongestBesideDate && text[^1] != '.' ? DropRules.PublicationTime : null;
    }
}
