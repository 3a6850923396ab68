using System.IO.Compression;
using System.Text;

namespace Pipeline.Trials.Documents;

/// <summary>One document of every kind that is read, to be mutated.</summary>
internal static class SampleDocuments
{
    public static IReadOnlyList<(string Path, byte[] Bytes)> All { get; } = [.. Make()];

    private static IEnumerable<(string Path, byte[] Bytes)> Make()
    {
        var (text, page) = (MadeArticle.Text(7, 1), MadeArticle.Page(8, 1));
        var paragraphs = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        yield return ("a.txt", Utf8(text));
        yield return ("a.md", Utf8($"---\ntitle: \"{paragraphs[0]}\"\nauthor: Mara Elling\ntags: [bridge, road]\n---\n\n# {paragraphs[0]}\n\n{string.Join("\n\n", paragraphs[3..])}\n\n- one\n- *two* &amp; [three](https://a.example)\n"));
        yield return ("b.md", Utf8($"+++\ntitle = \"{paragraphs[0]}\"\ndate = 2026-05-12\n+++\n\n{string.Join("\n\n", paragraphs[3..])}\n"));
        yield return ("a.html", Utf8(page));
        yield return ("b.xhtml", Utf8("<?xml version=\"1.0\"?>" + page));
        yield return ("c.html", Encoding.Unicode.GetBytes("\uFEFF" + page));
        yield return ("d.html", Encoding.Latin1.GetBytes(page.Replace("utf-8", "iso-8859-1", StringComparison.Ordinal)));
        yield return ("a.html.gz", Gzip(Utf8(page)));
        yield return ("a.eml", Utf8($"From: Gazette <news@gazette.example>\r\nTo: reader@a.example\r\nSubject: {paragraphs[0]}\r\nDate: Tue, 12 May 2026 08:15:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text.Replace("\n", "\r\n", StringComparison.Ordinal)}"));
        yield return ("a.mhtml", Utf8($"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://gazette.example/a\r\nSubject: {paragraphs[0]}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"; type=\"text/html\"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://gazette.example/a\r\n\r\n{page}\r\n--b1--\r\n"));
        yield return ("a.docx", Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(paragraphs.Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"))}</w:body></w:document>")));
        yield return ("a.odt", Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>{string.Concat(paragraphs.Select(p => $"<text:p>{p}</text:p>"))}</office:text></office:body></office:document-content>")));
        yield return ("a.pdf", Pdf(paragraphs));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Utf8(text));
            }
        }

        return packed.ToArray();
    }

    /// <summary>One page, a line of text a line, in the simplest form that a reader takes.</summary>
    private static byte[] Pdf(string[] paragraphs)
    {
        var content = new StringBuilder("BT /F1 10 Tf 14 TL 50 800 Td ");
        foreach (var line in paragraphs.SelectMany(p => p.Chunk(90).Select(c => new string(c))))
        {
            content.Append('(').Append(Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(line)).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal)).Append(") Tj T* ");
        }

        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        List<int> places = [];
        foreach (var (index, item) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{item}\nendobj\n");
        }

        var start = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        return Encoding.ASCII.GetBytes(file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }
}
