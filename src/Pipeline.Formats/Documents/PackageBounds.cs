using System.IO.Compression;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Documents;

/// <summary>Whether a document that is packed as a zip archive is safe to open: by what its directory says, since what is read is bounded too.</summary>
internal static class PackageBounds
{
    /// <summary>A document of sixteen megabytes is pictures for the most part, and they hardly shrink.</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    // A part for each picture of a long report is a few hundred; more are made to cost time.
    private const int MostParts = 10_000;

    public static Rejection? Check(ReadOnlyMemory<byte> bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
        return archive.Entries.Count > MostParts || archive.Entries.Sum(e => e.Length) > MostUnpacked
            ? new Rejection(RejectionCode.TooLarge, "Unpacked, this document is larger than any article. Upload the article's text.")
            : null;
    }
}
