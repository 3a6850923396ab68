using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;

namespace Pipeline.News.Reading;

/// <summary>Bytes to a parsed document: kind by extension, gzip, character set, then HTML or plain text.</summary>
public static class DocumentReader
{
    public static Outcome<SourceDocument> Read(SourceBlob blob)
    {
        var bytes = blob.Bytes;
        var path = blob.Path;
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            using var unpacked = new MemoryStream();
            using (var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress))
            {
                gzip.CopyTo(unpacked);
            }

            bytes = unpacked.ToArray();
            path = path[..^3];
        }

        var text = Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize();
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" => new HtmlDocument(blob.Path, "utf-8", new HtmlParser().ParseDocument(text)),
            ".TXT" or ".TEXT" => new TextDocument(blob.Path, "utf-8", text, IsMarkdown: false),
            ".MD" => new TextDocument(blob.Path, "utf-8", text, IsMarkdown: true),
            var kind => new Rejection(RejectionCode.UnsupportedKind, $"Files of kind '{kind}' are not read."),
        };
    }
}
