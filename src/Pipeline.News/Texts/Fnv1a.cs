namespace Pipeline.News.Texts;

/// <summary>The hash FNV-1a, 64 bits: stable over processes and machines, a character a step.</summary>
internal static class Fnv1a
{
    /// <summary>The hash of nothing.</summary>
    public const ulong Basis = 14695981039346656037;

    // The prime of the 64-bit form, as its authors give it.
    private const ulong Prime = 1099511628211;

    public static ulong Step(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>Of the text's characters as they stand, in 32 bits.</summary>
    public static uint Of32(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
