namespace Pipeline.News.Cleaning.Html.Blocks;

/// <summary>Words as numbers: letters and digits, case folded; everything else parts words.</summary>
internal static class WordHashes
{
    public static void Of(ReadOnlySpan<char> text, List<ulong> words)
    {
        const ulong Basis = 14695981039346656037;
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c >= '\u00C0' && char.IsLetterOrDigit(c)))
            {
                hash = (hash ^ (char.IsAscii(c) ? (char)(c | 0x20) : char.ToLowerInvariant(c))) * 1099511628211;
            }
            else if (hash != Basis)
            {
                words.Add(hash);
                hash = Basis;
            }
        }

        if (hash != Basis)
        {
            words.Add(hash);
        }
    }
}
