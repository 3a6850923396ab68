using System.Text;
using System.Text.Unicode;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>
/// Decodes bytes. Order of trust: byte-order mark; UTF-16 by its zeros; valid UTF-8, whatever a page declares; the declared
/// encoding; UTF-8 with a few bytes of Windows-1252 in it; Windows-1252.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly Encoding LenientUtf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    /// <returns>The text without its byte-order mark, and the IANA name of the encoding.</returns>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (LenientUtf8.GetString(bytes[3..]), "utf-8");
        }

        if (Utf16.Detect(bytes) is { } wide)
        {
            return (wide.GetString(bytes).TrimStart('\uFEFF'), wide.WebName);
        }

        var declared = isHtml ? CharsetDeclaration.Find(bytes) : null;
        if (Utf8.IsValid(bytes) && !(declared?.WebName == "iso-2022-jp" && bytes.Contains((byte)0x1B)))
        {
            return (Encoding.UTF8.GetString(bytes), "utf-8");
        }

        var encoding = declared is { CodePage: not 65001 } ? declared : IsMostlyUtf8(bytes) ? LenientUtf8 : Windows1252;
        return (encoding.GetString(bytes), encoding.WebName);
    }

    /// <summary>More letters of several bytes than bytes that fit nowhere.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (valid, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            valid += status == System.Buffers.OperationStatus.Done && consumed > 1 ? 1 : 0;
            broken += status == System.Buffers.OperationStatus.Done ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return valid >= broken;
    }

    /// <summary>A single foreign byte is read as Windows-1252 (pasted from elsewhere), a sequence that was cut is replaced.</summary>
    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 1;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private char? _pending;

            public override int Remaining => _pending is null ? 0 : 1;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                _pending = bytesUnknown.Length == 1 ? Windows1252.GetString(bytesUnknown)[0] : '\uFFFD';
                return true;
            }

            public override char GetNextChar()
            {
                var next = _pending ?? '\0';
                _pending = null;
                return next;
            }

            public override bool MovePrevious() => false;

            public override void Reset() => _pending = null;
        }
    }
}
