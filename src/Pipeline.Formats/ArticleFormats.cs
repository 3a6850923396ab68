using Pipeline.Formats.Bundles;
using Pipeline.Formats.Documents;
using Pipeline.Formats.Mails;
using Pipeline.Formats.Portable;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats;

/// <summary>
/// One article in one file of any kind: bytes in, a page, Markdown or text out, with what the file knows of it beside. What is one of
/// these already comes out as it went in.
/// </summary>
public static class ArticleFormats
{
    /// <summary>Why a file of this name is not read, before its bytes are fetched; null when it is worth reading.</summary>
    public static Rejection? RejectName(string path) =>
        BundleReader.IsBundle(path)
            ? new Rejection(RejectionCode.UnsupportedKind, "This file holds many articles, and one upload is one article. Drop it into the container 'bundles', where it is unpacked, each article on its own.")
            : FormatKinds.OfName(path) == FormatKind.Plain && DocumentReader.RejectName(path) is { } rejection
            ? rejection with { Message = rejection.Message.Replace(", each also", $", {FormatKinds.Known}, each also", StringComparison.Ordinal) }
            : null;

    /// <summary>From the bytes of a file of any kind to its article.</summary>
    public static Outcome<Article> Ingest(SourceBlob blob)
    {
        try
        {
            return Read(blob).TryGet(out var readable, out var rejection) ? ArticlePipeline.Ingest(readable) : rejection;
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return Fault.Rejects("opening the file", fault);
        }
    }

    public static Outcome<SourceBlob> Read(SourceBlob blob)
    {
        if (RejectName(blob.Path) is { } rejection)
        {
            return rejection;
        }

        var bytes = blob.Bytes;
        if (blob.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && FormatKinds.OfName(blob.Path) != FormatKind.Plain)
        {
            (bytes, rejection) = GzipArchive.Unpack(bytes, DocumentReader.MaxBytes);
            if (rejection is not null)
            {
                return rejection;
            }
        }

        var kind = blob.Kind is null ? FormatKinds.Of(blob.Path, bytes.Span) : FormatKind.Plain;
        return kind == FormatKind.Plain ? blob
            : bytes.IsEmpty ? new Rejection(RejectionCode.Empty, "The file has no bytes.")
            : bytes.Length > DocumentReader.MaxBytes ? DocumentReader.TooLarge(bytes.Length)
            : Read(blob with { Bytes = bytes }, kind);
    }

    private static Outcome<SourceBlob> Read(SourceBlob blob, FormatKind kind)
    {
#pragma warning disable CA1031 // Libraries throw whatever they stumble over in a damaged file, and that is what the file is: trying again would not help.
        try
        {
            return kind switch
            {
                FormatKind.Mail => MailReader.Read(blob),
                FormatKind.Pdf => PdfReader.Read(blob),
                FormatKind.Word => WordReader.Read(blob),
                _ => OpenDocumentReader.Read(blob),
            };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Rejection(RejectionCode.NotText, $"This {Name(kind)} is damaged and cannot be opened. Save it again, or upload the article's text.");
        }
#pragma warning restore CA1031
    }

    private static string Name(FormatKind kind) => kind switch
    {
        FormatKind.Mail => "e-mail or web archive",
        FormatKind.Pdf => "PDF",
        FormatKind.Word => "Word document",
        _ => "OpenDocument file",
    };
}
