using System.Buffers;

namespace Pipeline.News.Texts;

/// <summary>White space as a reader sees it: one space between words.</summary>
internal static class Spacing
{
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\n\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    public static ReadOnlySpan<char> Single(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Unusual) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var buffer = ScratchArrays<char>.Pool.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                buffer[length++] = c;
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        var single = buffer.AsSpan(0, length).TrimEnd().ToString();
        ScratchArrays<char>.Pool.Return(buffer);
        return single;
    }
}
