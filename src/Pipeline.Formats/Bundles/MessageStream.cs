namespace Pipeline.Formats.Bundles;

/// <summary>A mailbox of which one message may have only so many bytes: a message is taken into memory whole.</summary>
internal sealed class MessageStream(Stream mailbox) : Stream
{
    // Its pictures are part of it; most servers take 25 to 50 MB. With what the parser reads ahead.
    private const long Largest = 64 << 20;

    private long _ofThis;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void NextMessage() => _ofThis = 0;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = mailbox.Read(buffer, offset, count);
        _ofThis += read;
        return _ofThis <= Largest ? read : throw new InvalidDataException("A message of more than 64 MB.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
