using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Texts;

/// <summary>Characters that words are made of; what a word is differs from one question to the next.</summary>
internal sealed class CharacterClass(Func<char, bool> holds)
{
    /// <summary>Letters and digits of any script.</summary>
    public static readonly CharacterClass LettersAndDigits = new(char.IsLetterOrDigit);

    /// <summary>The bit of each sixteen characters of ASCII; no other characters have one.</summary>
    private static readonly Vector128<byte> RowBits = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private readonly byte[] _holds = [.. Enumerable.Range(0, 0x10000).Select(c => holds((char)c) ? (byte)1 : (byte)0)];

    /// <summary>By the lowest four bits of a character of ASCII: a bit for each value of its other three.</summary>
    private readonly Vector128<byte> _rows = Vector128.Create(
        [.. Enumerable.Range(0, 16).Select(low => (byte)Enumerable.Range(0, 8).Sum(high => holds((char)((high << 4) | low)) ? 1 << high : 0))]);

    public Runs RunsIn(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>A bit a character of the next 64: those of ASCII sixteen at once, others by their table.</summary>
    private ulong Bits(ReadOnlySpan<char> text)
    {
        var bits = 0UL;
        var at = 0;
        for (; at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            var characters = Narrow(MemoryMarshal.Cast<char, ushort>(text[at..]));
            var held = Vector128.Shuffle(_rows, characters & Vector128.Create((byte)0x0F)) & Vector128.Shuffle(RowBits, characters >> 4);
            bits |= (ulong)(~Vector128.Equals(held, Vector128<byte>.Zero)).ExtractMostSignificantBits() << at;
            for (var others = characters.ExtractMostSignificantBits(); others != 0; others &= others - 1)
            {
                var other = at + BitOperations.TrailingZeroCount(others);
                bits |= (ulong)_holds[text[other]] << other;
            }
        }

        for (; at < text.Length; at++)
        {
            bits |= (ulong)_holds[text[at]] << at;
        }

        return bits;
    }

    /// <summary>Those that are no ASCII have the highest bit.</summary>
    private static Vector128<byte> Narrow(ReadOnlySpan<ushort> characters) =>
        Vector128.NarrowWithSaturation(Vector128.Create(characters), Vector128.Create(characters[Vector128<ushort>.Count..]));

    /// <summary>The runs of these characters in a text: each from its first character up to but without the one that ends it.</summary>
    internal ref struct Runs(CharacterClass characters, ReadOnlySpan<char> text)
    {
        // Of an unsigned long.
        private const int BlockBits = 64;

        private readonly ReadOnlySpan<char> _text = text;

        /// <summary>Where the block stands that is read, and the places in it where runs begin and end.</summary>
        private int _block = -BlockBits;
        private ulong _edges;
        private ulong _before;

        public int Start { get; private set; }

        public int End { get; private set; }

        public bool MoveNext()
        {
            Start = NextEdge();
            End = Start < 0 ? -1 : NextEdge();
            return Start >= 0;
        }

        /// <summary>Runs begin and end by turns; the last one ends with the text. -1 where there is no other.</summary>
        private int NextEdge()
        {
            if (_edges == 0 && !ReadBlocks())
            {
                return -1;
            }

            var at = _block + BitOperations.TrailingZeroCount(_edges);
            _edges &= _edges - 1;
            return at;
        }

        /// <summary>Up to one with an edge; false where there is none.</summary>
        private bool ReadBlocks()
        {
            while (_edges == 0)
            {
                _block += BlockBits;
                if (_block > _text.Length)
                {
                    return false;
                }

                var bits = characters.Bits(_text.Slice(_block, Math.Min(BlockBits, _text.Length - _block)));
                _edges = bits ^ ((bits << 1) | _before);
                _before = bits >> (BlockBits - 1);
            }

            return true;
        }
    }
}
