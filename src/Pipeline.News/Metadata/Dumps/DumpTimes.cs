using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.LinkedData;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>When the article of a text dump was published and changed.</summary>
internal static class DumpTimes
{
    /// <summary>Longer lines are prose or captions; their dates are of what they tell.</summary>
    private const int LongestLine = 100;

    /// <summary>In lines, from the headline or the body.</summary>
    private const int Nearby = 6;

    /// <summary>Where the headline was taken for a menu, the lines just before the body tell the date.</summary>
    private const int LinesAboveBody = 15;

    /// <param name="language">BCP 47, of the body; null where it is not known.</param>
    public static (Sourced<NewsTime>? Published, Sourced<NewsTime>? Modified) Read(
        ImmutableArray<DumpLine> lines, int headline, CleanText body, string? language, DateTimeOffset? uploadedAt)
    {
        var reading = new DateReading(DayMonthOrder.Of(lines.Select(l => l.Text), language, null), null, LinkedArticle.None, uploadedAt);
        var before = lines.TakeWhile(l => l.Place == LinePlace.BeforeBody).Count();
        Sourced<NewsTime>? published = null;
        Sourced<NewsTime>? modified = null;
        for (var i = 0; i < lines.Length; i++)
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

                if (dated.Role == DateRole.Modified)
                {
                    modified ??= time;
                }
                else if (published is null || (dated.Role == DateRole.Published && published.Confidence < time.Confidence))
                {
                    published = time;
                }
            }
        }

        // Of the pages that name only their last change two in three were published that day.
        return (published ?? (modified is null ? WeekdayHints.Infer(lines, body, uploadedAt) : modified with { From = FieldSource.Inferred, Confidence = 0.65 }), modified);
    }

    private enum Trust
    {
        None,

        /// <summary>Only a date that a word says is the article's.</summary>
        Named,

        Any,
    }

    private static double Confidence(DatedLine dated, DumpLine line, Trust place) =>
        place == Trust.Named ? 0.7 : dated.Role == DateRole.Published ? 0.9 : line.Rule is DropRules.PublicationTime or DropRules.Byline ? 0.9 : 0.75;

    private static Trust TrustIn(ImmutableArray<DumpLine> lines, int at, int headline, int before)
    {
        var line = lines[at];
        if (line.Text.Length > LongestLine || line.Rule is DropRules.Caption or DropRules.PhotoCredit or DropRules.Comments or DropRules.Related)
        {
            return Trust.None;
        }

        // Behind the body stand comments, related links and rights.
        if (line.Place == LinePlace.AfterBody)
        {
            return line.Rule is DropRules.PublicationTime or DropRules.OutsideBody ? Trust.Named : Trust.None;
        }

        if (line.Rule is DropRules.PublicationTime or DropRules.Byline)
        {
            return Trust.Any;
        }

        return line.Place == LinePlace.BeforeBody && ((headline >= 0 && Math.Abs(at - headline) <= Nearby) || at >= before - LinesAboveBody) ? Trust.Any : Trust.None;
    }
}
