using System.Collections.Immutable;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Metadata.Times;

/// <summary>A date on a short line, and what the words before it say of it.</summary>
/// <param name="Distance">From the headline, in lines; negative above it.</param>
internal readonly record struct DatedLine(WrittenDate Date, DateRole Role, int Distance);

/// <summary>Finds the dates that stand around a headline.</summary>
internal static class DatedLines
{
    /// <summary>A dated line this many lines behind the headline still belongs to it.</summary>
    private const int LinesAfterHeadline = 14;
    private const int LinesBeforeHeadline = 6;

    /// <summary>Far from the headline a line of a date is no longer, and has little beside the date.</summary>
    private const int LongestDateLine = 60;
    private const int MostBesideDate = 25;

    /// <summary>Nearest below the headline first, then those above it.</summary>
    public static ImmutableArray<DatedLine> Near(PageEvidence page, int headline)
    {
        var found = ImmutableArray.CreateBuilder<DatedLine>();
        if (headline < 0)
        {
            return [];
        }

        for (var i = headline; i < page.Lines.Length && i <= headline + LinesAfterHeadline; i++)
        {
            Add(page, i, i - headline, found);
        }

        for (var i = headline - 1; i >= 0 && i >= headline - LinesBeforeHeadline; i--)
        {
            Add(page, i, i - headline, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Lines that are hardly more than a date, further away: below the body stand some pages' dates.</summary>
    public static ImmutableArray<DatedLine> Elsewhere(PageEvidence page, int headline)
    {
        var found = ImmutableArray.CreateBuilder<DatedLine>();
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var (line, aside) = page.Lines[i];
            if (!aside && DateScanner.MayHoldOne(line) && (line.Length <= LongestDateLine || DateLabels.TellsOfCorrection(line))
                && (headline < 0 || i < headline - LinesBeforeHeadline || i > headline + LinesAfterHeadline))
            {
                found.AddRange(HardlyMore(line, Of(line, i > 0 ? page.Lines[i - 1].Text : null, i)));
            }
        }

        return found.ToImmutable();
    }

    private static IEnumerable<DatedLine> HardlyMore(string line, IEnumerable<DatedLine> dates) =>
        dates.Where(d => d.Role != DateRole.Unnamed || line.Length - (d.Date.End - d.Date.Start) <= MostBesideDate);

    /// <summary>The dates of one line with their roles; a label on the line before counts for the first.</summary>
    public static IEnumerable<DatedLine> Of(string line, string? lineBefore, int distance) =>
        DateScanner.MayHoldOne(line) ? Read(line, lineBefore, distance) : [];

    private static IEnumerable<DatedLine> Read(string line, string? lineBefore, int distance)
    {
        DatedLine? before = null;
        foreach (var date in DateScanner.All(line))
        {
            var from = before?.Date.End ?? 0;
            var label = date.Start > from ? line[from..date.Start].Trim() : "";
            var dated = new DatedLine(date, DateLabels.Of(line, date, label, before is null ? lineBefore : null), distance);
            // Of two dates side by side the later one is of the last change.
            if (before is { Role: DateRole.Unnamed } other && label.Length == 0)
            {
                var isLater = other.Date.Value.Date < date.Value.Date;
                before = other with { Role = isLater ? DateRole.Published : DateRole.Modified };
                dated = dated with { Role = isLater ? DateRole.Modified : DateRole.Published };
            }

            if (before is { } done)
            {
                yield return done;
            }

            before = dated;
        }

        if (before is { } last)
        {
            yield return last;
        }
    }

    private static void Add(PageEvidence page, int at, int distance, ImmutableArray<DatedLine>.Builder found)
    {
        // Captions and comments have dates of their own; a box beside the headline may hold the article's, alone.
        var (line, aside) = page.Lines[at];
        if (line.Length <= 200 && !page.Lines[at].IsForeign && (!aside || (DateScanner.First(line) is { } date && date.End - date.Start == line.Length)))
        {
            found.AddRange(Of(page.Lines[at].Text, at > 0 ? page.Lines[at - 1].Text : null, distance));
        }
    }
}
