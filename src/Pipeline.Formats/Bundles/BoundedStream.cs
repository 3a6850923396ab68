namespace Pipeline.Formats.Bundles;

/// <summary>A stream that unpacks, and ends with an error where that costs more than a bundle may.</summary>
internal sealed class BoundedStream(Stream unpacked, Stream packed, Unpacking unpacking) : ForwardStream
{
    private long _read;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
