using System.Buffers;

namespace Pipeline.News.Reading.Encodings;

/// <summary>What of a file shows its encoding: the text around bytes beyond ASCII, without markup and scripts, which are ASCII and look like English.</summary>
internal static class TextSample
{
    /// <summary>Enough for letters to show how often they follow each other.</summary>
    private const int Longest = 64 * 1024;

    private static readonly SearchValues<byte> Ascii = SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(b => (byte)b)]);

    public static byte[] Of(ReadOnlySpan<byte> bytes, bool isHtml)
    {
        var sample = new ArrayBufferWriter<byte>(4096);
        while (!bytes.IsEmpty && sample.WrittenCount < Longest)
        {
            var tag = isHtml ? bytes.IndexOf((byte)'<') : bytes.IndexOf((byte)'\n');
            var run = tag < 0 ? bytes : bytes[..tag];
            if (run.ContainsAnyExcept(Ascii))
            {
                sample.Write(run[..Math.Min(run.Length, Longest - sample.WrittenCount)]);
                sample.Write("\n"u8);
            }

            bytes = tag < 0 ? default : isHtml ? AfterTag(bytes[tag..]) : bytes[(tag + 1)..];
        }

        return sample.WrittenSpan.ToArray();
    }

    private static ReadOnlySpan<byte> AfterTag(ReadOnlySpan<byte> tag)
    {
        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("<script", "</script"), ("<style", "</style"), ("<!--", "-->")])
        {
            if (Begins(tag, open))
            {
                var end = IndexOf(tag, close);
                return end < 0 ? default : tag[(end + close.Length)..];
            }
        }

        var next = tag.IndexOf((byte)'>');
        return next < 0 ? default : tag[(next + 1)..];
    }

    private static bool Begins(ReadOnlySpan<byte> tag, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (i >= tag.Length || (tag[i] | (char.IsAsciiLetter(name[i]) ? 0x20 : 0)) != name[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(ReadOnlySpan<byte> text, string name)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf((byte)name[0]);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (Begins(text[at..], name))
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
