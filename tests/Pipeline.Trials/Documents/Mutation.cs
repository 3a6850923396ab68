using System.Text;

namespace Pipeline.Trials.Documents;

/// <summary>A document changed in a few places, by a number that gives the same changes again.</summary>
internal static class Mutation
{
    /// <summary>What no newsroom writes, and files hold.</summary>
    private static readonly string[] Pieces =
    [
        "&#xFFFE;", "&#0;", "&#27;", "&#xD83D;", "&#x202E;", "\\ud83d", "\\u0000", "\uFFFE", "\u202E", "\u0301\u0316\u0301", "\u200B", "\uFEFF", "\0", "\r", "\u2028",
        "</p>", "<p>", "<table>", "<svg>", "<template>", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<frameset>", "<a href='", "\"", "“", "((", "]]", "{{", "}}", "---\n", "+++\n", "\n\n", "| a | b |\n", "- [ ] ",
        "Content-Type: text/html\r\n", "--b1\r\n", "=\r\n", "=E2=80", "%", "999999999999999999999 people", "-0.0 killed", "1e309 euros", "31 February 2026", "99:99", "“said said said ", "Mr. ", "...", "😀\u200D", "ﷺ", "İ", "ß",
    ];

    public static byte[] Of(byte[] document, byte[] other, Random random)
    {
        var bytes = new List<byte>(document);
        for (var change = 1 + random.Next(6); change > 0 && bytes.Count > 0; change--)
        {
            Change(bytes, other, random);
        }

        return [.. bytes];
    }

    private static void Change(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = random.Next(Math.Min(200, bytes.Count - at));
        switch (random.Next(7))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.InsertRange(at, other.Skip(random.Next(other.Length)).Take(length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], 1 << random.Next(11)))));
                break;
            default:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                break;
        }
    }
}
