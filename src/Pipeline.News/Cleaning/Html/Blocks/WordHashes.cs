using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Words as numbers: letters and digits, case folded; everything else parts words.</summary>
internal static class WordHashes
{
    public static void Of(ReadOnlySpan<char> text, List<ulong> words)
    {
        var hash = Fnv1a.Basis;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c >= '\u00C0' && char.IsLetterOrDigit(c)))
            {
                hash = Fnv1a.Step(hash, char.IsAscii(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c));
            }
            else if (hash != Fnv1a.Basis)
            {
                words.Add(hash);
                hash = Fnv1a.Basis;
            }
        }

        if (hash != Fnv1a.Basis)
        {
            words.Add(hash);
        }
    }
}
