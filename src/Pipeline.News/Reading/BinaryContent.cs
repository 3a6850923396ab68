using System.Buffers;
using System.Collections.Immutable;
using Pipeline.News.Texts;

namespace Pipeline.News.Reading;

/// <summary>Tells binary files from text by their first bytes, whatever their name says.</summary>
internal static class BinaryContent
{
    // Bytes: what is binary shows it by then, and a large text is not read twice for it.
    private const int Inspected = 64 * 1024;

    private static readonly ImmutableArray<Signature> Signatures = Signature.ReadAll();

    /// <summary>Tab to carriage return are white space, escape switches character sets in ISO-2022-JP.</summary>
    private static readonly SearchValues<byte> ControlBytes =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(b => b is not (>= 0x09 and <= 0x0D or 0x1B)).Append(0x7F).Select(b => (byte)b)]);

    /// <summary>A sentence about what the bytes are; null when they may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Matches(bytes))
            {
                return $"This is {signature.Name}, not text. Upload the article's text or its web page.";
            }
        }

        var head = bytes[..Math.Min(bytes.Length, Inspected)];
        return Utf16.Detect(head) is null && IsNoise(head)
            ? "These bytes are not text in any encoding. Upload the article's text or its web page."
            : null;
    }

    /// <summary>
    /// Control bytes above one in fifty, and a few for short files, are no text. Random bytes hold one in ten; the development
    /// pages hold none, and a text with a few strays (a form feed, a NUL) is still a text.
    /// </summary>
    private static bool IsNoise(ReadOnlySpan<byte> bytes) => Controls(bytes) > 4 + bytes.Length / 50;

    private static int Controls(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (int at; (at = bytes.IndexOfAny(ControlBytes)) >= 0; bytes = bytes[(at + 1)..])
        {
            count++;
        }

        return count;
    }
}
