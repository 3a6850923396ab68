using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language;

/// <summary>Hashes words without regard to case, eight characters a step; all apostrophes are one.</summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037;
    private const ulong Prime = 0x9E3779B97F4A7C15;
    private const ulong OtherPrime = 0xC2B2AE3D27D4EB4F;

    /// <summary>In characters: most words are no longer.</summary>
    private const int Stride = 8;

    /// <summary>Keeps as many characters as the index says.</summary>
    private static readonly Vector128<ushort>[] Masks =
        [.. Enumerable.Range(0, Stride + 1).Select(n => Vector128.LessThan(Vector128<ushort>.Indices, Vector128.Create((ushort)n)))];

    public static ulong Of(ReadOnlySpan<char> word) => Of(word, 0, word.Length);

    /// <summary>Of the word that stands in a text from one place up to but without another.</summary>
    public static ulong Of(ReadOnlySpan<char> text, int start, int end)
    {
        ref var first = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
        var (hash, all) = (Seed, Vector128<ushort>.Zero);
        for (var at = start; at < end; at += Stride)
        {
            if (at + Stride > text.Length)
            {
                return OfOther(text[start..end]);
            }

            var mask = Masks[Math.Min(end - at, Stride)];
            var characters = Vector128.LoadUnsafe(ref first, (nuint)at) & mask;
            all |= characters;
            // Makes small letters of capitals, and leaves digits, apostrophes and small letters as they are.
            hash = Step(hash, characters | (mask & Vector128.Create((ushort)0x20)));
        }

        return Vector128.GreaterThanAny(all, Vector128.Create((ushort)0x7F)) ? OfOther(text[start..end]) : hash;
    }

    public static ulong Step(ulong hash, ulong next)
    {
        hash = (hash ^ next) * Prime;
        return hash ^ (hash >> 32);
    }

    private static ulong Step(ulong hash, Vector128<ushort> characters) =>
        Step(hash, characters.AsUInt64()[0] ^ ((characters.AsUInt64()[1] + hash) * OtherPrime));

    /// <summary>The same for words with other letters, or at the very end of a text.</summary>
    private static ulong OfOther(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        Span<ushort> characters = stackalloc ushort[Stride];
        for (; word.Length > 0; word = word[Math.Min(Stride, word.Length)..])
        {
            characters.Clear();
            for (var i = 0; i < Math.Min(Stride, word.Length); i++)
            {
                characters[i] = Fold(word[i]);
            }

            hash = Step(hash, Vector128.Create<ushort>(characters));
        }

        return hash;
    }

    /// <summary>Only capitals are asked for their small letters: beyond ASCII that is slow.</summary>
    private static char Fold(char c) => CharacterKinds.Of(c) switch
    {
        CharacterKind.Upper => char.ToLowerInvariant(c),
        CharacterKind.Apostrophe => '\'',
        _ => c,
    };
}
