using System.IO.Compression;
using System.Text;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Reading;

/// <summary>Uploads made up for tests.</summary>
internal static class Uploads
{
    public static SourceBlob Blob(string path, byte[] bytes) => new(path, bytes);

    public static SourceBlob Blob(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static TextDocument Text(string path, byte[] bytes) => (TextDocument)Document(Blob(path, bytes));

    public static SourceDocument Document(SourceBlob blob) => DocumentReader.Read(blob).TryGet(out var document, out var rejection)
        ? document
        : throw new InvalidOperationException(rejection.Message);

    public static Rejection Rejection(SourceBlob blob) => DocumentReader.Read(blob).TryGet(out _, out var rejection)
        ? throw new InvalidOperationException("It was read.")
        : rejection;
}
