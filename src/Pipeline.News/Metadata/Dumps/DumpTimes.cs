using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Metadata.Times;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>When the article of a text dump was published and changed.</summary>
internal static class DumpTimes
{
    /// <summary>Longer lines are prose or captions; their dates are of what they tell.</summary>
    private const int LongestLine = 100;

    /// <summary>Longer lines may begin with a date and its label, and go on with names and sections.</summary>
    private const int LongestDatedLine = 250;
    private const int LongestLabel = 25;

    /// <summary>In lines, below the headline.</summary>
    private const int Nearest = 3;

    /// <summary>In lines, from the headline or the body.</summary>
    private const int Nearby = 6;

    /// <summary>Where the headline was taken for a menu, the lines just before the body tell the date.</summary>
    private const int LinesAboveBody = 15;

    /// <param name="language">BCP 47, of the body; null where it is not known.</param>
    public static (Sourced<NewsTime>? Published, Sourced<NewsTime>? Modified) Read(
        ImmutableArray<DumpLine> lines, int headline, CleanText body, string? language, DateTimeOffset? uploadedAt)
    {
        var reading = new DateReading(DayMonthOrder.Of(lines.Select(l => l.Text), language, null), null, LinkedArticle.None, uploadedAt);
        var before = DumpLine.CountBeforeBody(lines);
        Sourced<NewsTime>? published = null;
        Sourced<NewsTime>? modified = null;
        foreach (var i in Order(lines.Length, headline, before))
        {
            var place = TrustIn(lines, i, headline, before);
            if (place == Trust.None || (place == Trust.Named && published is not null))
            {
                continue;
            }

            foreach (var dated in DatedLines.Of(lines[i].Text, i > 0 ? lines[i - 1].Text : null, 0))
            {
                if (dated.Role == DateRole.Other || (place == Trust.Named && dated.Role == DateRole.Unnamed) || ClockLines.IsClock(lines[i].Text, dated.Date)
                    || reading.First([new(dated.Date, FieldSource.Text, Confidence(dated, lines[i], place))]) is not { } time)
                {
                    continue;
                }

                if (dated.Role is DateRole.Modified or DateRole.Corrected)
                {
                    modified ??= time;
                }
                else if (published is null || (dated.Role == DateRole.Published && published.Confidence < time.Confidence))
                {
                    published = time;
                }
            }
        }

        // Of the dumps that name only their last change 47 of 72 were published that day.
        return (published ?? (modified is null ? WeekdayHints.Infer(lines, body, uploadedAt) : modified with { From = FieldSource.Inferred, Confidence = 0.67 }), modified);
    }

    /// <summary>Below the headline first, then upwards from it, then the rest.</summary>
    private static IEnumerable<int> Order(int count, int headline, int before)
    {
        var below = Math.Max(headline, 0);
        for (var i = below; i < before; i++)
        {
            yield return i;
        }

        for (var i = below - 1; i >= 0; i--)
        {
            yield return i;
        }

        for (var i = before; i < count; i++)
        {
            yield return i;
        }
    }

    private enum Trust
    {
        None,

        /// <summary>Only a date that a word says is the article's.</summary>
        Named,

        Any,
    }

    /// <summary>
    /// Shares as those of <see cref="DumpBylines"/>: dates that a word or their line's form says are of publication 289 of 310, others
    /// at the headline 23 of 24, named ones further away 14 of 15.
    /// </summary>
    private static double Confidence(DatedLine dated, DumpLine line, Trust place) =>
        place == Trust.Named ? 0.88 : dated.Role == DateRole.Published || line.Rule is DropRules.PublicationTime or DropRules.Byline ? 0.93 : 0.91;

    private static Trust TrustIn(ImmutableArray<DumpLine> lines, int at, int headline, int before)
    {
        var line = lines[at];
        if (!MayTellTime(line) || (line.Text.Length > LongestLine && !BeginsWithDate(line.Text)))
        {
            return Trust.None;
        }

        var isBelowHeadline = headline >= 0 && at > headline && at <= headline + Nearest && at < before;
        if (line.Rule is DropRules.Caption or DropRules.PhotoCredit or DropRules.Comments && !(isBelowHeadline && BeginsWithDate(line.Text)))
        {
            return Trust.None;
        }

        if (line.Place == LinePlace.AfterBody)
        {
            return Trust.Named;
        }

        if (line.Rule is DropRules.PublicationTime or DropRules.Byline)
        {
            return Trust.Any;
        }

        return (headline >= 0 && Math.Abs(at - headline) <= Nearby) || at >= before - LinesAboveBody ? Trust.Any
            : Trust.Named;
    }

    /// <summary>False for most lines: by what cleaning says of them, and then by their digits. Behind the body stand comments, related links and rights.</summary>
    private static bool MayTellTime(DumpLine line) => line.Place switch
    {
        LinePlace.BeforeBody => line.Rule is not DropRules.Related,
        LinePlace.InsideBody => line.Rule is DropRules.PublicationTime or DropRules.Byline,
        _ => line.Rule is DropRules.PublicationTime or DropRules.OutsideBody,
    } && DateScanner.MayHoldOne(line.Text);

    /// <summary>Dates in the middle of prose and captions are of what they tell.</summary>
    private static bool BeginsWithDate(string line) => line.Length <= LongestDatedLine && DateScanner.First(line) is { Start: < LongestLabel };
}
