using System.Text;
using System.Text.Unicode;

namespace Pipeline.News.Texts;

/// <summary>Recognises UTF-16 (and UTF-32) with and without a byte-order mark.</summary>
internal static class Utf16
{
    // Head and first paragraphs: zeros at every second byte are told within a line.
    private const int Inspected = 8 * 1024;

    /// <summary>Null when the bytes are not UTF-16 or UTF-32.</summary>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes) => FromMark(bytes) ?? WithoutMark(bytes);

    private static Encoding? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    /// <summary>
    /// In UTF-16 one of the two bytes of a space or a line end is zero, and in Latin text nearly every second byte; eight-bit
    /// texts have no zeros, or a stray one in a text that is otherwise valid UTF-8.
    /// </summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, Inspected)];
        var zeros = head.Count((byte)0);
        if (head.Length < 4 || zeros == 0 || (zeros * 5 < head.Length && Utf8.IsValid(bytes[..CharacterStart(bytes, head.Length)]) && head.IndexOfAnyInRange((byte)1, (byte)8) < 0))
        {
            return null;
        }

        var (little, big) = (Plausible(head, Encoding.Unicode), Plausible(head, Encoding.BigEndianUnicode));
        return Math.Max(little, big) < 0.9 ? null : little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>The start of the UTF-8 character that <paramref name="at"/> falls into, so that a cut does not make a text invalid.</summary>
    private static int CharacterStart(ReadOnlySpan<byte> bytes, int at)
    {
        while (at > 0 && at < bytes.Length && (bytes[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    /// <summary>Share of characters that written text uses, and 0 where no white space follows from this byte order.</summary>
    private static double Plausible(ReadOnlySpan<byte> head, Encoding encoding)
    {
        var text = encoding.GetString(head);
        var (good, spaces) = (0, 0);
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\u3000' or '\u3002' or '\uFF0C')
            {
                spaces++;
                good++;
            }
            else if (char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) && c != '\uFFFD' || c == '\t' || char.IsSurrogate(c))
            {
                good++;
            }
        }

        return spaces * 200 < text.Length && text.Length > 40 ? 0 : (double)good / text.Length;
    }
}
