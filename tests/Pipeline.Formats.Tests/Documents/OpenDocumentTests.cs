using System.IO.Compression;
using System.Text;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Documents;

public class OpenDocumentTests
{
    private static readonly string Written = string.Concat(Story.Paragraphs.Select(p => $"<text:p text:style-name=\"P1\">{p}</text:p>"));

    [Fact]
    public void Reads_headline_headings_lists_and_tables_but_no_notes()
    {
        var article = Story.Read("bridge.odt", Document($"""
            <text:p text:style-name="P2">{Story.Headline}</text:p>
            {Written}
            <text:h text:outline-level="2">What comes next</text:h>
            <text:list><text:list-item><text:p>Two ferries,<text:s text:c="2"/>from six<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> to midnight</text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell><text:p>Cost</text:p></table:table-cell><table:table-cell><text:p>4.2 million euros</text:p></table:table-cell></table:table-row></table:table>
            """));
        Assert.Equal(Story.Headline, article.Metadata.Headline?.Value);
        Assert.StartsWith(Story.Body, article.Body.Text, StringComparison.Ordinal);
        Assert.EndsWith("What comes next\n\nTwo ferries, from six to midnight\n\nCost | 4.2 million euros", article.Body.Text, StringComparison.Ordinal);
        Assert.Contains(article.Body.Paragraphs, p => p.Role == ParagraphRole.Heading);
    }

    [Fact]
    public void Its_properties_are_weak_evidence()
    {
        var metadata = Story.Read("bridge.odt", Document(Written, meta: "<meta:creation-date>2026-03-04T10:15:00</meta:creation-date><meta:initial-creator>Ann Carter</meta:initial-creator>")).Metadata;
        Assert.Equal(("2026-03-04", FieldSource.File), (metadata.Published?.Value.ToString(), metadata.Published?.From));
        Assert.Equal("Ann Carter", Assert.Single(metadata.Authors).Value);
    }

    [Fact]
    public void One_with_a_password_is_rejected_with_a_sentence() =>
        Assert.Contains("password", Story.Reject("bridge.odt", Document(Written, manifest: "<manifest:encryption-data/>")).Message, StringComparison.Ordinal);

    [Fact]
    public void One_that_names_files_of_its_owner_is_not_opened() =>
        Assert.Equal(RejectionCode.NotText, Story.Reject("bridge.odt", Document("&secret;", before: "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>")).Code);

    private static byte[] Document(string text, string meta = "", string manifest = "", string before = "")
    {
        const string Names = """xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" """;
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
            Add(archive, "content.xml", $"""
                <?xml version="1.0" encoding="UTF-8"?>{before}
                <office:document-content {Names}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>
                """);
            Add(archive, "meta.xml", $"<office:document-meta {Names}><office:meta>{meta}</office:meta></office:document-meta>");
            Add(archive, "META-INF/manifest.xml", $"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">{manifest}</manifest:manifest>""");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var part = archive.CreateEntry(name, level).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
