using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Texts;

/// <summary>Hashes words without regard to case, sixteen characters a step; all apostrophes are one.</summary>
internal static class WordHash
{
    public const ulong Seed = Fnv1a.Basis;

    /// <summary>In characters: nearly all words are no longer. As many must follow the beginning of a step, of the word or not.</summary>
    public const int Stride = 16;

    // The odd multipliers of wyhash and xxHash: three words of eight characters are mixed at once.
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0xA0761D6478BD642F;

    public static ulong Of(ReadOnlySpan<char> word) => Of(word, 0, word.Length);

    /// <summary>Of the word that stands in a text from one place up to but without another.</summary>
    public static ulong Of(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start <= Stride)
        {
            var characters = start + Stride <= text.Length ? Vector256.Create(MemoryMarshal.Cast<char, ushort>(text)[start..]) : OfEnd(text[start..end]);
            var word = characters & Mask(end - start);
            if ((word & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero)
            {
                // Makes small letters of capitals, and leaves digits, apostrophes and small letters as they are.
                return Step(Seed, (word | Vector256.Create((ushort)0x20)) & Mask(end - start));
            }
        }

        return OfOther(text[start..end]);
    }

    /// <summary>A word behind which the text does not go on for a <see cref="Stride"/>.</summary>
    private static Vector256<ushort> OfEnd(ReadOnlySpan<char> word)
    {
        Span<char> padded = stackalloc char[Stride];
        word.CopyTo(padded);
        return Vector256.Create<ushort>(MemoryMarshal.Cast<char, ushort>(padded));
    }

    /// <summary>The same where each character is <see cref="Fold">folded</see> and the text goes on for a <see cref="Stride"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfFolded(ReadOnlySpan<ushort> text, int start, int end)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var hash = Step(Seed, Vector256.LoadUnsafe(ref first, (nuint)start) & Mask(end - start));
        for (start += Stride; start < end; start += Stride)
        {
            hash = Step(hash, Vector256.LoadUnsafe(ref first, (nuint)start) & Mask(end - start));
        }

        return hash;
    }

    /// <summary>Of hashes or numbers in a row.</summary>
    public static ulong Step(ulong hash, ulong next) => Mix(hash ^ next, First);

    /// <summary>Of two in one step.</summary>
    public static ulong Step(ulong hash, ulong next, ulong afterNext) => Mix(hash ^ next, afterNext ^ Second);

    /// <summary>Only capitals are asked for their small letters: beyond ASCII that is slow.</summary>
    public static ushort Fold(char c) => CharacterKinds.Of(c) switch
    {
        CharacterKind.Upper => char.ToLowerInvariant(c),
        CharacterKind.Apostrophe => '\'',
        _ => c,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, Vector256<ushort> characters)
    {
        var words = characters.AsUInt64();
        return Mix(words[0] ^ hash, words[1] ^ First) ^ Mix(words[2] ^ hash ^ Second, words[3] ^ Third);
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }

    /// <summary>Keeps as many characters.</summary>
    private static Vector256<ushort> Mask(int length) =>
        Vector256.LessThan(Vector256<short>.Indices, Vector256.Create((short)Math.Min(length, Stride))).AsUInt16();

    /// <summary>The same for words with other letters, long ones, and those at the very end of a text.</summary>
    private static ulong OfOther(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        do
        {
            hash = StepOfOther(hash, word[..Math.Min(Stride, word.Length)]);
            word = word[Math.Min(Stride, word.Length)..];
        }
        while (word.Length > 0);
        return hash;
    }

    private static ulong StepOfOther(ulong hash, ReadOnlySpan<char> characters)
    {
        Span<ushort> folded = stackalloc ushort[Stride];
        folded.Clear();
        for (var i = 0; i < characters.Length; i++)
        {
            folded[i] = Fold(characters[i]);
        }

        return Step(hash, Vector256.Create<ushort>(folded));
    }
}
