using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Pipeline.Formats.Portable;

/// <summary>A page's lines in reading order: letters to words, words to lines and blocks, columns one after the other.</summary>
internal static class PageLayout
{
    /// <summary>Of the size of the letters around: smaller digits behind a word are the number of a note.</summary>
    private const double LargestNoteMark = 0.8;

    private static readonly NearestNeighbourWordExtractor Words = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    private static readonly DocstrumBoundingBoxes Blocks = new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    public static IReadOnlyList<PdfLine> Lines(Page page)
    {
        // Text that stands on its side is a credit or a watermark.
        var letters = page.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrEmpty(l.Value)).ToArray();
        var words = Words.GetWords(letters).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var lines = new List<PdfLine>();
        foreach (var (number, block) in UnsupervisedReadingOrderDetector.Instance.Get(Blocks.GetBlocks(words)).Index())
        {
            foreach (var line in block.TextLines)
            {
                lines.Add(Line(line, page, number));
            }
        }

        return lines;
    }

    private static PdfLine Line(TextLine line, Page page, int block)
    {
        var sizes = line.Words.SelectMany(w => w.Letters).GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Count());
        var size = sizes?.Key ?? 0;
        var text = new StringBuilder();
        foreach (var word in line.Words)
        {
            text.Append(text.Length > 0 ? " " : "").Append(WithoutNoteMark(word, size));
        }

        var box = line.BoundingBox;
        return new PdfLine(Ligatures.Apart(text.ToString()), box.Left, box.Right, box.Bottom, box.Top, size, page.Number, block) { PageHeight = page.Height };
    }

    /// <summary>The number of a footnote would be read as a figure, or as part of one.</summary>
    private static string WithoutNoteMark(Word word, double size)
    {
        var letters = word.Letters;
        var kept = letters.Count;
        while (kept > 0 && letters[kept - 1] is { Value: [var digit] } last && char.IsAsciiDigit(digit) && last.PointSize < LargestNoteMark * size)
        {
            kept--;
        }

        // A line of small letters throughout, or a number on its own, has no mark.
        return kept == 0 || kept == letters.Count ? word.Text : string.Concat(letters.Take(kept).Select(l => l.Value));
    }
}
