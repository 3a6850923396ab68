using System.Collections.Frozen;
using Pipeline.News.Bylines;
using Pipeline.News.Dates;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Titles;

/// <summary>Pages made for the printer: their title says so and not what the article is called, which stands in large letters over the byline.</summary>
internal static class PrintPages
{
    // Characters: shorter lines are labels, longer ones paragraphs.
    private const int ShortestHeadline = 8;
    private const int LongestHeadline = 200;

    /// <summary>Lines of the page in which the head stands: a logo, an address, a section, the headline, the byline.</summary>
    private const int LinesOfHead = 12;

    // Characters, as in ArticleHead: a byline or a date alone.
    private const int LongestSignature = 80;

    /// <summary>In characters beside a date: a weekday, an hour, a label.</summary>
    private const int MostBesideDate = 25;

    /// <summary>As of a heading that no declared title confirms.</summary>
    private const double Confidence = 0.58;

    private static readonly FrozenSet<string> Labels = Lexicon.Lines("Metadata/Lexicons/print-labels").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Marks = ['-', '\u2013', '\u2014', '|', ':', '\u00BB', '\u00B7'];

    /// <summary>The line over the first byline or date; null for pages that are not made for the printer or have a heading.</summary>
    public static Headlines.Choice? Headline(PageEvidence page)
    {
        if (page.Title is not { } title || !IsLabelled(title) || page.Mentions.Any(m => m.Kind == MentionKind.Heading1 && m.Text.Length > 0))
        {
            return null;
        }

        for (var i = 1; i < Math.Min(page.Lines.Length, LinesOfHead); i++)
        {
            var text = page.Lines[i - 1].Text;
            if (IsSignature(page.Lines[i].Text) && text.Length is >= ShortestHeadline and <= LongestHeadline && !IsSignature(text))
            {
                return new Headlines.Choice(new Sourced<string>(text, FieldSource.Html, Confidence), i - 1);
            }
        }

        return null;
    }

    private static bool IsLabelled(string title) => Labels.Contains(title.Trim()) || title.Split(Marks, StringSplitOptions.TrimEntries).Any(Labels.Contains);

    private static bool IsSignature(string line) => line.Length <= LongestSignature
        && (BylineOpeners.After(line) is not null || BylineReader.AfterDate(line) is not null || (DateScanner.First(line) is { } date && line.Length - (date.End - date.Start) <= MostBesideDate));
}
