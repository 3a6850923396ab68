using System.Globalization;
using Pipeline.Formats.Writing;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Pipeline.Formats.Portable;

/// <summary>PDFs: their text in reading order without running heads and page numbers, and what the file says of itself.</summary>
internal static class PdfReader
{
    /// <summary>A newspaper's edition has fewer; a book is no article.</summary>
    private const int MostPages = 200;

    /// <summary>Three times the longest clean text: what is longer is rejected anyway, and each letter costs memory while its page is laid out.</summary>
    private const int MostLetters = 1_000_000;

    /// <summary>Scans carry stray letters of stamps and page numbers; the shortest article has several lines.</summary>
    private const int FewestLettersAPage = 20;

    public static Outcome<SourceBlob> Read(SourceBlob blob)
    {
        try
        {
            using var document = PdfDocument.Open(blob.Bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(blob, document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Rejection(RejectionCode.NotText, "This PDF is protected by a password. Save it without one, or upload the article's text.");
        }
    }

    private static Outcome<SourceBlob> Read(SourceBlob blob, PdfDocument document)
    {
        if (document.NumberOfPages > MostPages)
        {
            return new Rejection(RejectionCode.TooLarge, string.Create(
                CultureInfo.InvariantCulture, $"This PDF has {document.NumberOfPages:N0} pages; one article may have {MostPages}. Upload the article's pages alone."));
        }

        var pages = new List<IReadOnlyList<PdfLine>>();
        var letters = 0;
        foreach (var page in document.GetPages())
        {
            letters += page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Value));
            if (letters > MostLetters)
            {
                return new Rejection(RejectionCode.TooLarge, "This PDF has more text than an article may have. Upload the article's pages alone.");
            }

            pages.Add(PageLayout.Lines(page));
        }

        if (letters < FewestLettersAPage * pages.Count)
        {
            return new Rejection(RejectionCode.NotText, "This PDF holds pictures of pages (a scan) and no text. Upload the text, or a PDF with the text that was read from them.");
        }

        var (body, running) = RunningLines.Part(pages);
        return ExtractedText.Of(blob, FileKind.Text, PdfParagraphs.Text(body), Beside(document, body, running));
    }

    private static SourceEvidence Beside(PdfDocument document, IReadOnlyList<PdfLine> body, IEnumerable<PdfLine> running)
    {
        var information = document.Information;
        return new SourceEvidence(EvidenceOrigin.File)
        {
            Title = information.Title is { } title && DocumentTitle.IsGiven(title) ? title : null,
            Heading = PdfHeading.Of(body),
            Authors = string.IsNullOrWhiteSpace(information.Author) ? [] : [information.Author],
            Published = information.GetCreatedDateTimeOffset()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // Browsers print the page's address below each page.
            Url = running.SelectMany(line => line.Text.Split(' ')).FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal) && !word.Contains('…', StringComparison.Ordinal)),
        };
    }
}
