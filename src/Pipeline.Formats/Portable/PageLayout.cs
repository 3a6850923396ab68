using Pipeline.News.Texts;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Pipeline.Formats.Portable;

/// <summary>A page's lines in reading order: letters to words, words to lines and blocks, columns one after the other.</summary>
internal static class PageLayout
{
    private static readonly NearestNeighbourWordExtractor Words = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    private static readonly DocstrumBoundingBoxes Blocks = new(new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    public static IReadOnlyList<PdfLine> Lines(Page page)
    {
        // Text that stands on its side is a credit or a watermark.
        var letters = NoteMarks.Without(page.Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrEmpty(l.Value)));
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
        var size = line.Words.SelectMany(w => w.Letters).GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Count())?.Key ?? 0;
        var text = string.Join(' ', line.Words.Select(w => w.Text));
        var box = line.BoundingBox;
        return new PdfLine(Ligatures.Apart(text), box.Left, box.Right, box.Bottom, box.Top, size, page.Number, block) { PageHeight = page.Height };
    }
}
