using System.Globalization;
using Pipeline.News.Reading.Encodings;
using Pipeline.News.Reading.Markdown;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>Bytes to a parsed document: kind, gzip, what the bytes are, character set, then HTML or plain text.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Counted after unpacking. Pages of 10 MB exist (pictures inlined as <c>data:</c> addresses); read, cleaned and described, a page of
    /// 5 to 10 MB takes 15 times its size at worst, so this bounds one upload to about 250 MB of memory.
    /// </summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Why a file of this name is not read, before its bytes are fetched; null when it is worth reading.</summary>
    public static Rejection? RejectName(string path) => FileKinds.Of(path).Kind is FileKind.Unsupported ? Unsupported(path) : null;

    internal static Outcome<SourceDocument> Read(SourceBlob blob)
    {
        var (kind, isGzip) = blob.Kind is { } known ? (known, false) : FileKinds.Of(blob.Path);
        if (kind is FileKind.Unsupported)
        {
            return Unsupported(blob.Path);
        }

        var bytes = blob.Bytes;
        if (bytes.IsEmpty)
        {
            return new Rejection(RejectionCode.Empty, "The file has no bytes.");
        }

        if (isGzip)
        {
            var (unpacked, rejection) = GzipArchive.Unpack(bytes, MaxBytes);
            if (rejection is not null)
            {
                return rejection;
            }

            bytes = unpacked;
        }

        if (bytes.Length > MaxBytes)
        {
            return TooLarge(bytes.Length);
        }

        return Read(blob.Path, kind, bytes).TryGet(out var document, out var unreadable)
            ? document with { Evidence = [.. blob.Evidence, .. document.Evidence] }
            : unreadable;
    }

    /// <param name="bytes">Null when nobody counted to the end.</param>
    public static Rejection TooLarge(long? bytes)
    {
        var found = bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"has {b / 1_048_576.0:0.#} MB") : "is larger than that unpacked";
        return new Rejection(
            RejectionCode.TooLarge,
            $"One article may have {MaxBytes / 1_048_576} MB; this file {found}. Upload one article a file.");
    }

    private static Outcome<SourceDocument> Read(string path, FileKind kind, ReadOnlyMemory<byte> bytes)
    {
        if (BinaryContent.Describe(bytes.Span) is { } found)
        {
            return new Rejection(RejectionCode.NotText, found);
        }

        var decoded = TextDecoder.Decode(bytes.Span, kind is FileKind.Html);
        if (!decoded.IsReadable)
        {
            return new Rejection(RejectionCode.NotText, "The characters of this file make no words in any encoding that is known. Save it as UTF-8 and upload it again.");
        }

        return Read(path, kind, decoded).TryGet(out var document, out var rejection) ? document with { Repair = decoded.Repair } : rejection;
    }

    private static Outcome<SourceDocument> Read(string path, FileKind kind, DecodedText decoded)
    {
        var charset = decoded.Charset;
        var text = HttpMessage.Body(CharacterCleanup.Clean(decoded.Text));
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Rejection(RejectionCode.Empty, "The file holds nothing but white space.");
        }

        if (ForeignMarkup.Describe(text) is { } foreign)
        {
            return new Rejection(RejectionCode.NoArticle, foreign);
        }

        return kind switch
        {
            FileKind.Html when ForeignMarkup.HasTags(text) => new HtmlDocument(path, charset, HtmlParsing.Parse(text)),
            FileKind.Text or FileKind.Markdown when ForeignMarkup.IsWebPage(text) => new HtmlDocument(path, charset, HtmlParsing.Parse(text)),
            FileKind.Markdown => MarkdownReader.Read(path, charset, text),
            _ => Note(path, charset, text),
        };
    }

    /// <summary>Notes have front matter too, or lines with labels.</summary>
    private static TextDocument Note(string path, string charset, string text)
    {
        var (frontMatter, rest) = FrontMatter.Split(text);
        return new TextDocument(path, charset, rest, IsMarkdown: false) { FrontMatter = frontMatter, Evidence = frontMatter is null ? [] : [frontMatter.Evidence()] };
    }

    private static Rejection Unsupported(string path)
    {
        var name = FileKinds.Extension(path);
        return new Rejection(
            RejectionCode.UnsupportedKind,
            (name.Length == 0 ? "A file without an extension is not read." : $"Files of kind '{name}' are not read.")
            + $" Upload the article as {FileKinds.Known}, each also gzipped (.gz).");
    }
}
