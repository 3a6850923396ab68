using System.Collections.Immutable;
using Pipeline.News.Cleaning;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>When the article of a text dump was published and changed.</summary>
internal static class DumpTimes
{
    /// <summary>Longer lines are prose or captions; their dates are of what they tell.</summary>
    private const int LongestLine = 100;

    /// <summary>In lines, from the headline or the body.</summary>
    private const int Nearby = 6;

    public static (Sourced<NewsTime>? Published, Sourced<NewsTime>? Modified) Read(
        ImmutableArray<DumpLine> lines, int headline, CleanText body, DateTimeOffset? uploadedAt)
    {
        Sourced<NewsTime>? published = null;
        Sourced<NewsTime>? modified = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!MaySpeakOfPublication(lines, i, headline))
            {
                continue;
            }

            foreach (var dated in DatedLines.Of(lines[i].Text, i > 0 ? lines[i - 1].Text : null, 0))
            {
                if (dated.Role == DateRole.Other || !PublicationTimes.IsSane(dated.Date.Value, uploadedAt) || ClockLines.IsClock(lines[i].Text, dated.Date))
                {
                    continue;
                }

                var time = new Sourced<NewsTime>(dated.Date.Value, FieldSource.Text, Confidence(dated, lines[i]));
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

        return (published ?? WeekdayHints.Infer(lines, body, uploadedAt), modified);
    }

    private static double Confidence(DatedLine dated, DumpLine line)
    {
        var sure = dated.Role == DateRole.Published ? 0.9 : line.Rule is DropRules.PublicationTime or DropRules.Byline ? 0.9 : 0.75;
        return dated.Date.Swapped is not null || dated.Date.IsVague ? sure * 0.6 : sure;
    }

    private static bool MaySpeakOfPublication(ImmutableArray<DumpLine> lines, int at, int headline)
    {
        var line = lines[at];
        if (line.Text.Length > LongestLine)
        {
            return false;
        }

        if (line.Rule is DropRules.PublicationTime or DropRules.Byline)
        {
            return line.Place != LinePlace.AfterBody;
        }

        // Without a label a date counts only near the headline; behind the body stand comments, related links and rights.
        return line.Place == LinePlace.BeforeBody && headline >= 0 && Math.Abs(at - headline) <= Nearby
            && line.Rule is DropRules.OutsideBody or DropRules.Menu or DropRules.Deck or DropRules.Section or DropRules.PublisherName;
    }
}
