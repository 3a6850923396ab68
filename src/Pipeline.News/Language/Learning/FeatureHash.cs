using System.Runtime.CompilerServices;

namespace Pipeline.News.Language.Learning;

/// <summary>Turns words and combinations of them into 64-bit feature names without allocating.</summary>
internal static class FeatureHash
{
    // Odd numbers without a pattern, from the primes of xxHash64: each bit of a word reaches the upper bits of the product. Models name their features by them: they never change.
    private const ulong Odd1 = 0x9E3779B97F4A7C15;
    private const ulong Odd2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Step = 0xD6E8FEB86659FD93;
    private const ulong Odd3 = 0x165667B19E3779F9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong template, ulong a) => Finish((a + (template * Step)) * Odd1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong template, ulong a, ulong b) => Finish(((a + (template * Step)) * Odd1) ^ ((b + Odd3) * Odd2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong hash, char c) => (hash ^ c) * Odd1 ^ (hash >> 29);

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Odd2;
        foreach (var c in word)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Odd3;
        return hash ^ (hash >> 29);
    }
}
