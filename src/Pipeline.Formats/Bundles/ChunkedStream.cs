using System.Globalization;

namespace Pipeline.Formats.Bundles;

/// <summary>Chunks of HTTP/1.1 as the bytes that they carry.</summary>
internal sealed class ChunkedStream(Stream inner) : ForwardStream
{
    private long _left;
    private bool _hasEnded;

    /// <exception cref="InvalidDataException">What should be a chunk's length is none.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 && !_hasEnded)
        {
            var line = CrawlBundle.Line(inner);
            line = line is "" ? CrawlBundle.Line(inner) : line;
            _left = line is null ? 0
                : long.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0 ? length
                : throw new InvalidDataException("No chunk.");
            _hasEnded = _left == 0;
        }

        if (_hasEnded || buffer.IsEmpty)
        {
            return 0;
        }

        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }
}
