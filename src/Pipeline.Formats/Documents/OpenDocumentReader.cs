using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Pipeline.Formats.Writing;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Documents;

/// <summary>OpenDocument texts: headings, paragraphs, lists and tables of <c>content.xml</c>, and what <c>meta.xml</c> says.</summary>
internal static class OpenDocumentReader
{
    /// <summary>Of one part, unpacked; as for Word documents.</summary>
    private const long MostCharacters = 32 * 1024 * 1024;

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    public static Outcome<SourceBlob> Read(SourceBlob blob)
    {
        if (PackageBounds.Check(blob.Bytes) is { } rejection)
        {
            return rejection;
        }

        using var archive = new ZipArchive(new MemoryStream(blob.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        if (Part(archive, "META-INF/manifest.xml") is { Root: { } manifest } && manifest.Descendants().Any(e => e.Name.LocalName == "encryption-data"))
        {
            return new Rejection(RejectionCode.NotText, "This document is protected by a password. Save it without one, or upload the article's text.");
        }

        var writer = new MarkdownWriter();
        if (Part(archive, "content.xml") is { Root: { } content })
        {
            new OpenDocumentBlocks(OpenDocumentStyles.Of(content, Part(archive, "styles.xml")?.Root), writer).Write(content);
        }

        if (writer.IsEmpty)
        {
            return new Rejection(RejectionCode.NoArticle, "There is no text in this document.");
        }

        var (kind, text) = writer.Build();
        return ExtractedText.Of(blob, kind, text, Evidence(Part(archive, "meta.xml")));
    }

    private static SourceEvidence Evidence(XDocument? meta) => DocumentProperties.Evidence(
        meta?.Descendants(Dc + "title").FirstOrDefault()?.Value,
        (meta?.Descendants(Meta + "initial-creator").FirstOrDefault() ?? meta?.Descendants(Dc + "creator").FirstOrDefault())?.Value,
        meta?.Descendants(Meta + "creation-date").FirstOrDefault()?.Value is { Length: >= 10 } created ? created[..10] : null,
        string.Join(", ", meta?.Descendants(Meta + "keyword").Select(k => k.Value) ?? []));

    private static XDocument? Part(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
