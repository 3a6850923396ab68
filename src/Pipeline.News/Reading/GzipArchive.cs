using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>Unpacks gzip without ever holding more than the limit, whatever the archive claims.</summary>
public static class GzipArchive
{
    // Bytes, by RFC 1952: ten before and eight behind the data.
    private const int HeaderAndTrailer = 18;

    public static (ReadOnlyMemory<byte> Bytes, Rejection? Rejection) Unpack(ReadOnlyMemory<byte> packed, int limit)
    {
        if (packed.Length < HeaderAndTrailer || packed.Span is not [0x1F, 0x8B, ..])
        {
            return (default, Damaged("The name ends in .gz, but this is not a gzip file."));
        }

        var output = new ArrayBufferWriter<byte>(Math.Min(limit, Math.Max(packed.Length * 4, 1024)));
        try
        {
            using var source = Stream(packed);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            int read;
            while ((read = gzip.Read(output.GetSpan(32 * 1024))) > 0)
            {
                output.Advance(read);
                if (output.WrittenCount > limit)
                {
                    return (default, DocumentReader.TooLarge(null));
                }
            }
        }
        catch (InvalidDataException)
        {
            return (default, Damaged("The gzip file is damaged or was cut off."));
        }

        // The trailer's length counts the last member only, so it may be less than all members together, never more.
        var promised = BinaryPrimitives.ReadUInt32LittleEndian(packed.Span[^4..]);
        return promised > output.WrittenCount
            ? (default, Damaged("The gzip file was cut off."))
            : output.WrittenCount == 0
                ? (default, new Rejection(RejectionCode.Empty, "The gzip file holds an empty file."))
                : (output.WrittenMemory, null);
    }

    private static Rejection Damaged(string found) => new(RejectionCode.BadArchive, found + " Pack it again and upload it again.");

    private static MemoryStream Stream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
