namespace Pipeline.Formats.Bundles;

/// <summary>A mailbox of which one message may have only so many bytes: a message is taken into memory whole.</summary>
internal sealed class MessageStream(Stream mailbox) : ForwardStream
{
    // Its pictures are part of it; most servers take 25 to 50 MB. With what the parser reads ahead.
    private const long Largest = 64 << 20;

    private long _ofThis;

    public void NextMessage() => _ofThis = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = mailbox.Read(buffer);
        _ofThis += read;
        return _ofThis <= Largest ? read : throw new InvalidDataException("A message of more than 64 MB.");
    }
}
