using System.Text;
using System.Text.Unicode;

namespace Pipeline.News.Reading.Encodings;

/// <summary>
/// UTF-8 that was taken for Windows-1252 and encoded again: <c>fÃ¼r</c>, <c>Councilâ€™s</c>. Each such sequence is the bytes of one
/// character and nothing that anybody writes; a text about them has as many letters that are right.
/// </summary>
internal static class DoubleEncoding
{
    // One may be meant, as an example or a name.
    private const int FewestSequences = 2;

    /// <summary>For each right character beyond ASCII: sites that put pages together have a few around the text.</summary>
    private const int SequencesForEachRight = 4;

    /// <summary>Some texts went the way twice.</summary>
    private const int MostTimes = 2;

    /// <returns>The text put right, and how many characters were; the text itself and 0 where it is not certain.</returns>
    public static (string Text, int Sequences) Undo(string text)
    {
        var all = 0;
        for (var time = 0; time < MostTimes; time++)
        {
            var (undone, sequences, right) = Once(text);
            if (sequences < FewestSequences || sequences < SequencesForEachRight * right)
            {
                break;
            }

            (text, all) = (undone, all + sequences);
        }

        return (text, all);
    }

    private static (string Text, int Sequences, int Right) Once(string text)
    {
        var undone = new StringBuilder();
        var (sequences, right, copied) = (0, 0, 0);
        Span<byte> bytes = stackalloc byte[4];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] <= '\u007F')
            {
                continue;
            }

            var length = LengthOf(text[at]);
            if (length > 1 && at + length <= text.Length && TryBytes(text.AsSpan(at, length), bytes) && Utf8.IsValid(bytes[..length]))
            {
                undone.Append(text, copied, at - copied).Append(Encoding.UTF8.GetString(bytes[..length]));
                at += length - 1;
                copied = at + 1;
                sequences++;
            }
            else
            {
                right++;
            }
        }

        return sequences == 0 ? (text, 0, right) : (undone.Append(text, copied, text.Length - copied).ToString(), sequences, right);
    }

    /// <summary>Of the sequence in UTF-8 that begins with this character's byte; 0 where none does.</summary>
    private static int LengthOf(char c) => c switch
    {
        >= '\u00C2' and <= '\u00DF' => 2,
        >= '\u00E0' and <= '\u00EF' => 3,
        >= '\u00F0' and <= '\u00F4' => 4,
        _ => 0,
    };

    private static bool TryBytes(ReadOnlySpan<char> characters, Span<byte> bytes)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            // Five bytes have no character in Windows-1252; browsers pass them on.
            if (characters[i] < '\u0100')
            {
                bytes[i] = (byte)characters[i];
            }
            else if (LegacyEncodings.Windows1252.GetBytes(characters.Slice(i, 1), bytes[i..]) != 1 || bytes[i] < 0x80)
            {
                return false;
            }
        }

        return true;
    }
}
