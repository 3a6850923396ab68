using System.Collections.Immutable;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Dates;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>Who wrote the article of a text dump: the lines before the body that sign it, the surest form first.</summary>
internal static class DumpAuthors
{
    private const int LongestLine = 150;

    /// <summary>Lines above the headline where writers are still named.</summary>
    private const int LinesAboveHeadline = 4;

    /// <summary>Where the headline was taken for a menu, the lines just before the body name the writer.</summary>
    private const int LinesAboveBody = 15;

    public static ImmutableArray<Sourced<string>> Read(ImmutableArray<DumpLine> lines, int headline, string? publisher)
    {
        var before = lines.TakeWhile(l => l.Place == LinePlace.BeforeBody).Count();
        var first = Math.Max(0, Math.Min(headline < 0 ? before : headline - LinesAboveHeadline, before - LinesAboveBody));
        foreach (var (names, confidence) in Candidates(lines, headline, first, before))
        {
            ImmutableArray<string> people = [.. names.Where(n => n != publisher)];
            if (!people.IsEmpty)
            {
                return [.. people.Select(n => new Sourced<string>(n, FieldSource.Text, confidence))];
            }
        }

        return [];
    }

    private static IEnumerable<(ImmutableArray<string> Names, double Confidence)> Candidates(ImmutableArray<DumpLine> lines, int headline, int first, int before) =>
        Opened(lines, first, before).Concat(BesideDates(lines, first, before)).Concat(Alone(lines, headline, before));

    private static IEnumerable<(ImmutableArray<string> Names, double Confidence)> Opened(ImmutableArray<DumpLine> lines, int first, int before)
    {
        for (var i = first; i < before; i++)
        {
            var text = lines[i].Text;
            if (text.Length > LongestLine || !MaySign(lines[i]))
            {
                continue;
            }

            if (Bylines.IsOpener(text))
            {
                if (i + 1 < before)
                {
                    yield return (Bylines.Names(lines[i + 1].Text, NameTrust.Pointed), 0.85);
                }
            }
            else if ((Bylines.AfterOpener(text) ?? Bylines.AfterDate(text) ?? Bylines.BeforeRole(text)) is { } names)
            {
                yield return (Bylines.Names(names, NameTrust.Pointed), 0.85);
            }
        }
    }

    private static IEnumerable<(ImmutableArray<string> Names, double Confidence)> BesideDates(ImmutableArray<DumpLine> lines, int first, int before)
    {
        var (dateAbove, dateHere, dateBelow) = (false, HasDate(lines, first - 1), HasDate(lines, first));
        for (var i = first; i < before; i++)
        {
            (dateAbove, dateHere, dateBelow) = (dateHere, dateBelow, HasDate(lines, i + 1));
            if ((dateAbove || dateHere || dateBelow) && lines[i].Text.Length <= LongestName && MaySign(lines[i]))
            {
                yield return (Bylines.Names(lines[i].Text, NameTrust.Plain), 0.8);
            }
        }
    }

    /// <summary>A line right below the headline that is a person's name and nothing else.</summary>
    private static IEnumerable<(ImmutableArray<string> Names, double Confidence)> Alone(ImmutableArray<DumpLine> lines, int headline, int before)
    {
        for (var i = headline + 1; headline >= 0 && i < before && i <= headline + LinesBelowHeadline; i++)
        {
            if (lines[i].Text.Length <= LongestName && MaySign(lines[i]))
            {
                yield return (Bylines.Names(lines[i].Text, NameTrust.Plain), 0.7);
            }
        }
    }

    private const int LinesBelowHeadline = 4;
    private const int LongestName = 80;

    private static bool HasDate(ImmutableArray<DumpLine> lines, int at) =>
        at >= 0 && at < lines.Length && lines[at].Text.Length <= LongestName && DateScanner.First(lines[at].Text) is not null;

    /// <summary>Captions, comments and links to other articles name other people.</summary>
    private static bool MaySign(DumpLine line) => line.Rule is not (DropRules.Caption or DropRules.PhotoCredit or DropRules.Comments or DropRules.Related or DropRules.Headline);
}
