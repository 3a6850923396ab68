using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Words;

/// <summary>
/// The kinds of a text's characters as bits, 64 characters a block: counting them is counting bits, and words are runs of bits. The
/// characters of ASCII are told 32 at once, others by their table. Borrows its arrays until it is disposed.
/// </summary>
internal sealed class CharacterMasks : IDisposable
{
    // A bit a character in one machine word.
    private const int BlockBits = 64;

    private readonly int _count;
    private Block[] _blocks;
    private ushort[] _folded;

    public CharacterMasks(ReadOnlySpan<char> text)
    {
        var whole = text.Length / BlockBits;
        _count = whole + 1;
        _blocks = ScratchArrays<Block>.Pool.Rent(_count);
        // One block and a stride more than the text fills, so that a word that ends with the text has an end and can be hashed.
        _folded = ScratchArrays<ushort>.Pool.Rent((_count * BlockBits) + WordHash.Stride);
        for (var i = 0; i < whole; i++)
        {
            Read(text.Slice(i * BlockBits, BlockBits), _folded.AsSpan(i * BlockBits, BlockBits), out _blocks[i]);
        }

        ReadLast(text[(whole * BlockBits)..]);
        FindWords(Blocks);
    }

    /// <summary>A bit a character, the lowest for the first.</summary>
    internal struct Block
    {
        public ulong Lower;
        public ulong Upper;

        /// <summary>Of scripts without capitals or without spaces.</summary>
        public ulong OtherLetters;
        public ulong Unspaced;
        public ulong Digits;

        /// <summary>First what may begin a word; when the text is read, all characters of words, apostrophes inside them too.</summary>
        public ulong Words;
        public ulong Apostrophes;
        public ulong Spaces;

        /// <summary>Neither in a word nor white space nor an apostrophe.</summary>
        public ulong Marks;

        /// <summary>White space that is no blank, or a blank that follows another.</summary>
        public ulong OddSpaces;

        public readonly ulong Letters => Lower | Upper | OtherLetters;
    }

    public Span<Block> Blocks => _blocks.AsSpan(0, _count);

    /// <summary>The text as <see cref="WordHash"/> folds it where words are; what is no word may be anything.</summary>
    public ReadOnlySpan<ushort> Folded => _folded;

    public void Dispose()
    {
        ScratchArrays<Block>.Pool.Return(_blocks);
        ScratchArrays<ushort>.Pool.Return(_folded);
        (_blocks, _folded) = ([], []);
    }

    private void ReadLast(ReadOnlySpan<char> text)
    {
        Span<char> padded = stackalloc char[BlockBits];
        padded.Fill(' ');
        text.CopyTo(padded);
        Read(padded, _folded.AsSpan((_count - 1) * BlockBits, BlockBits), out _blocks[_count - 1]);
    }

    private static void Read(ReadOnlySpan<char> text, Span<ushort> folded, out Block block)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        Fold(characters, folded);
        var low = Narrow(characters);
        var high = Narrow(characters[32..]);
        block = new Block
        {
            Lower = Between(low, high, (byte)'a', 'z' - 'a'),
            Upper = Between(low, high, (byte)'A', 'Z' - 'A'),
            Digits = Between(low, high, (byte)'0', '9' - '0'),
            Apostrophes = Between(low, high, (byte)'\'', 0),
            Spaces = Between(low, high, (byte)' ', 0),
            OddSpaces = Between(low, high, (byte)'\t', '\r' - '\t'),
        };
        var others = low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
        block.Words = block.Lower | block.Upper | block.Digits;
        block.Marks = ~(block.Words | block.Spaces | block.OddSpaces | block.Apostrophes | others);
        for (; others != 0; others &= others - 1)
        {
            var at = BitOperations.TrailingZeroCount(others);
            folded[at] = WordHash.Fold(text[at]);
            AddOther(ref block, 1UL << at, CharacterKinds.Of(text[at]));
        }
    }

    /// <summary>Makes small letters of the capitals of ASCII.</summary>
    private static void Fold(ReadOnlySpan<ushort> characters, Span<ushort> folded)
    {
        for (var i = 0; i < BlockBits; i += Vector256<ushort>.Count)
        {
            (Vector256.Create(characters[i..]) | Vector256.Create((ushort)0x20)).CopyTo(folded[i..]);
        }
    }

    /// <summary>32 characters as bytes; those that are no ASCII have the highest bit.</summary>
    private static Vector256<byte> Narrow(ReadOnlySpan<ushort> text) =>
        Vector256.NarrowWithSaturation(Vector256.Create(text), Vector256.Create(text[16..]));

    private static ulong Between(Vector256<byte> low, Vector256<byte> high, byte from, byte more) =>
        Vector256.LessThanOrEqual(low - Vector256.Create(from), Vector256.Create(more)).ExtractMostSignificantBits()
        | ((ulong)Vector256.LessThanOrEqual(high - Vector256.Create(from), Vector256.Create(more)).ExtractMostSignificantBits() << 32);

    private static void AddOther(ref Block block, ulong bit, CharacterKind kind)
    {
        switch (kind)
        {
            case CharacterKind.Lower:
                block.Lower |= bit;
                break;
            case CharacterKind.Upper:
                block.Upper |= bit;
                break;
            case CharacterKind.Uncased:
                block.OtherLetters |= bit;
                break;
            case CharacterKind.Unspaced:
                block.OtherLetters |= bit;
                block.Unspaced |= bit;
                break;
            case CharacterKind.Digit:
                block.Digits |= bit;
                break;
            case CharacterKind.Mark:
                break;
            case CharacterKind.Apostrophe:
                block.Apostrophes |= bit;
                return;
            case CharacterKind.Space:
                block.OddSpaces |= bit;
                return;
            default:
                block.Marks |= bit;
                return;
        }

        block.Words |= bit;
    }

    /// <summary>An apostrophe belongs to a word where it stands behind one of the word's characters and before a cased letter.</summary>
    private static void FindWords(Span<Block> blocks)
    {
        var (before, blankBefore) = (0UL, 0UL);
        for (var i = 0; i < blocks.Length; i++)
        {
            ref var block = ref blocks[i];
            var words = block.Words;
            if (block.Apostrophes != 0)
            {
                var cased = (block.Lower | block.Upper) >> 1;
                cased |= i + 1 < blocks.Length ? (blocks[i + 1].Lower | blocks[i + 1].Upper) << (BlockBits - 1) : 0;
                block.Words |= block.Apostrophes & ((words << 1) | before) & cased;
            }

            before = words >> (BlockBits - 1);
            block.OddSpaces |= block.Spaces & ((block.Spaces << 1) | blankBefore);
            blankBefore = block.Spaces >> (BlockBits - 1);
        }
    }
}
