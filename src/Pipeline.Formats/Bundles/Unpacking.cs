using System.Buffers;
using System.Globalization;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Bundles;

/// <summary>Keeps the account of one bundle while it is read.</summary>
internal sealed class Unpacking(BundleBounds bounds)
{
    private int _members;
    private long _unpacked;

    public BundleBounds Bounds => bounds;

    /// <summary>Set when a bound of the whole bundle is passed: nothing more is read of it.</summary>
    public Rejection? End { get; private set; }

    public bool HasEnded => End is not null;

    /// <summary>The bytes of one member, at most as many as an article may have.</summary>
    /// <param name="packed">How many they were in the bundle; 0 where that is not known.</param>
    public Outcome<byte[]> Read(Stream member, long packed)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        int read;
        while ((read = member.Read(bytes.GetSpan(16 * 1024))) > 0)
        {
            bytes.Advance(read);
            if (Count(read) is { } end)
            {
                return end;
            }

            if (bytes.WrittenCount > DocumentReader.MaxBytes)
            {
                return DocumentReader.TooLarge(null);
            }

            if (packed > 0 && bytes.WrittenCount > BundleBounds.Harmless && bytes.WrittenCount / packed > bounds.Ratio)
            {
                return new Rejection(RejectionCode.BadArchive, string.Create(CultureInfo.InvariantCulture, $"This member unpacks to more than {bounds.Ratio} times its size, as no text does."));
            }
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <returns>False, and the end, when there are more members than a bundle may have.</returns>
    public bool CountMember()
    {
        _members++;
        if (_members > bounds.Members)
        {
            End ??= new Rejection(RejectionCode.TooLarge, string.Create(CultureInfo.InvariantCulture, $"A bundle may have {bounds.Members:N0} members; those after them were not read. Drop them in a bundle of their own."));
        }

        return !HasEnded;
    }

    public Rejection? Count(long bytes)
    {
        _unpacked += bytes;
        return _unpacked > bounds.Unpacked
            ? End ??= new Rejection(RejectionCode.TooLarge, string.Create(CultureInfo.InvariantCulture, $"A bundle may unpack to {bounds.Unpacked / (1 << 20):N0} MB; what comes after that was not read. Drop it in a bundle of its own."))
            : null;
    }
}
