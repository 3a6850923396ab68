using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Pipeline.Formats.Writing;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Documents;

/// <summary>Word documents: paragraphs with their roles, tables row by row, and the document's properties.</summary>
internal static class WordReader
{
    /// <summary>Of one part, unpacked; the longest clean text has 300,000, and Word writes up to twenty characters of markup for one of text.</summary>
    private const long MostCharacters = 32 * 1024 * 1024;

    public static Outcome<SourceBlob> Read(SourceBlob blob)
    {
        if (blob.Bytes.Span.StartsWith(OldOffice))
        {
            return new Rejection(RejectionCode.NotText, "This document is protected by a password, or is an old Word document (.doc). Save it as .docx without a password.");
        }

        if (PackageBounds.Check(blob.Bytes) is { } rejection)
        {
            return rejection;
        }

        using var stream = new MemoryStream(blob.Bytes.ToArray(), writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var writer = new MarkdownWriter();
        if (document.MainDocumentPart?.Document?.Body is { } body)
        {
            new WordBlocks(WordStyles.Of(document.MainDocumentPart), writer).Write(body);
        }

        if (writer.IsEmpty)
        {
            return new Rejection(RejectionCode.NoArticle, "There is no text in this Word document.");
        }

        var (kind, text) = writer.Build();
        var properties = document.PackageProperties;
        return ExtractedText.Of(blob, kind, text, DocumentProperties.Evidence(
            properties.Title, properties.Creator, properties.Created?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), properties.Keywords));
    }

    private static ReadOnlySpan<byte> OldOffice => [0xD0, 0xCF, 0x11, 0xE0];
}
