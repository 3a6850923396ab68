using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Pipeline.News.Reading.Encodings;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>
/// Decodes bytes. Order of trust: byte-order mark; UTF-16 by its zeros; valid UTF-8, whatever a page declares; the declared
/// encoding, where it makes words; UTF-8 with a few bytes of Windows-1252 in it; the encoding that the bytes look like; Windows-1252.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding LenientUtf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    /// <summary>Of the words beyond ASCII, where Windows-1252 is all that is left; and how many it takes to be sure.</summary>
    private const double Unreadable = 0.5;
    private const int FewestUnreadable = 10;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return PutRight(LenientUtf8.GetString(bytes[3..]));
        }

        if (Utf16.Detect(bytes) is { } wide)
        {
            return new(wide.GetString(bytes).TrimStart('\uFEFF'), wide.WebName);
        }

        var declared = isHtml ? CharsetDeclaration.Find(bytes) : null;
        if (Utf8.IsValid(bytes))
        {
            // Japanese mails' encoding is ASCII with escapes.
            return bytes.IndexOf("\u001B$B"u8) >= 0 && LegacyEncodings.ByName("iso-2022-jp") is { } escaped
                ? new(escaped.GetString(bytes), escaped.WebName)
                : PutRight(Encoding.UTF8.GetString(bytes));
        }

        var sample = TextSample.Of(bytes, isHtml);
        // Both are what templates say, whatever the text is in.
        declared = declared == LegacyEncodings.Windows1252 || declared?.CodePage == Encoding.UTF8.CodePage ? null : declared;
        if (declared is not null && EncodingDetector.Fits(sample, declared))
        {
            return new(declared.GetString(bytes), declared.WebName);
        }

        if (IsMostlyUtf8(bytes))
        {
            return PutRight(LenientUtf8.GetString(bytes));
        }

        var encoding = EncodingDetector.Detect(sample, declared, isHtml ? CharsetDeclaration.Language(bytes) : null) ?? LegacyEncodings.Windows1252;
        var odd = encoding == LegacyEncodings.Windows1252 ? OddWords.In(encoding.GetString(sample)) : default;
        return new(encoding.GetString(bytes), encoding.WebName, IsReadable: odd.Odd < FewestUnreadable || odd.Share < Unreadable);
    }

    private static DecodedText PutRight(string text)
    {
        var (undone, sequences) = DoubleEncoding.Undo(text);
        return new(undone, "utf-8", sequences == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{sequences} characters that had been encoded twice were put right"));
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
                _pending = bytesUnknown.Length == 1 ? LegacyEncodings.Windows1252.GetString(bytesUnknown)[0] : '\uFFFD';
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
