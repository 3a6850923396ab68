using System.Buffers;
using System.Text;

namespace Pipeline.News.Reading;

/// <summary>One form for every text: line ends are <c>\n</c>, Unicode NFC, and no characters that show nothing and mean nothing.</summary>
internal static class CharacterCleanup
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\u00AD', '\u2028', '\u2029', '\u2060', '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Unwanted))
        {
            text = Rewrite(text);
        }

        return NormalForm.Of(text);
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        int at;
        while ((at = rest.IndexOfAny(Unwanted)) >= 0)
        {
            clean.Append(rest[..at]);
            switch (rest[at])
            {
                case '\r' when at + 1 < rest.Length && rest[at + 1] == '\n':
                    break;
                case '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
            }

            rest = rest[(at + 1)..];
        }

        return clean.Append(rest).ToString();
    }
}
