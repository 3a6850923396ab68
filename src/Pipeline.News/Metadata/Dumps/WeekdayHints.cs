using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Times;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>
/// Guesses a day of publication from the dates in captions and the weekday of the first paragraph: pictures are taken before
/// publication, and the first paragraph tells of the same day or the days just before.
/// </summary>
internal static class WeekdayHints
{
    /// <summary>Two hints that are no statement; there is no development data with this evidence alone, so the figure is kept low.</summary>
    private const double Confidence = 0.3;

    /// <summary>In days: the next such weekday after the newest caption, at most.</summary>
    private const int LongestWait = 2;

    private static readonly ImmutableArray<string> Weekdays = Lexicon.Lines("Dates/Lexicons/weekdays");

    public static Sourced<NewsTime>? Infer(ImmutableArray<DumpLine> lines, CleanText body, DateTimeOffset? uploadedAt)
    {
        DateOnly? newest = null;
        var captions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Rule == DropRules.Caption && captions.Add(line.Text))
            {
                foreach (var date in DateScanner.All(line.Text))
                {
                    newest = newest is { } known && known > date.Value.Date ? known : date.Value.Date;
                }
            }
        }

        // One caption alone may be an old picture.
        if (newest is not { } last || captions.Count < 2 || FirstWeekday(body) is not { } weekday)
        {
            return null;
        }

        for (var days = 0; days <= LongestWait; days++)
        {
            if (last.AddDays(days) is var day && day.DayOfWeek == weekday && PublicationTimes.IsSane(new NewsTime(day), uploadedAt))
            {
                return new Sourced<NewsTime>(new NewsTime(day), FieldSource.Inferred, Confidence);
            }
        }

        return null;
    }

    private static DayOfWeek? FirstWeekday(CleanText body)
    {
        if (body.Paragraphs.IsEmpty)
        {
            return null;
        }

        var paragraph = body.Paragraphs[0].Span.In(body.Text);
        var (first, found) = (int.MaxValue, (DayOfWeek?)null);
        for (var day = 0; day < Weekdays.Length; day++)
        {
            if (paragraph.IndexOf(Weekdays[day], StringComparison.Ordinal) is >= 0 and var at && at < first)
            {
                (first, found) = (at, (DayOfWeek)day);
            }
        }

        return found;
    }
}
