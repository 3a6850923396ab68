namespace Pipeline.Formats.Bundles;

/// <summary>A stretch of another stream.</summary>
internal sealed class RecordStream(Stream inner, long length) : ForwardStream
{
    private readonly long _length = length;
    private long _left = length;

    public override long Length => _length;

    public override long Position
    {
        get => _length - _left;
        set => throw new NotSupportedException();
    }

    /// <exception cref="EndOfStreamException">The file was cut off.</exception>
    public void SkipToEnd()
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (_left > 0)
        {
            _ = Read(buffer);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || buffer.IsEmpty)
        {
            return 0;
        }

        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read > 0 ? read : throw new EndOfStreamException("The file was cut off.");
    }
}
