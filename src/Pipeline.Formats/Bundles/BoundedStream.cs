namespace Pipeline.Formats.Bundles;

/// <summary>A stream that unpacks, and ends with an error where that costs more than a bundle may.</summary>
internal sealed class BoundedStream(Stream unpacked, Stream packed, Unpacking unpacking) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _read += read;
        // What was skipped counts too: it was unpacked all the same.
        if (_read > unpacking.Bounds.Unpacked || (packed.CanSeek && _read > BundleBounds.Harmless && _read / Math.Max(1, packed.Length) > unpacking.Bounds.Ratio))
        {
            throw new InvalidDataException("More than a bundle may unpack to.");
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
