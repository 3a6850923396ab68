using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Pipeline.News.Language;

namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// The kinds of a text's characters as bits, 64 characters a block: counting them is counting bits, and words are runs of bits. The
/// characters of ASCII are told 32 at once, others by their table. Borrows its array until it is disposed.
/// </summary>
internal sealed class CharacterMasks : IDisposable
{
    private const int BlockBits = 64;

    private Block[] _blocks;

    public CharacterMasks(string text)
    {
        var count = (text.Length + BlockBits - 1) / BlockBits;
        // One block more than the text fills, so that a word that ends with the text has an end.
        _blocks = ScratchArrays<Block>.Pool.Rent(count + 1);
        _blocks[count] = default;
        for (var i = 0; i < count; i++)
        {
            _blocks[i] = Read(text.AsSpan(i * BlockBits, Math.Min(BlockBits, text.Length - (i * BlockBits))));
        }

        FindWords(_blocks.AsSpan(0, count));
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

        /// <summary>Neither in a word nor white space nor an apostrophe.</summary>
        public ulong Marks;

        public readonly ulong Letters => Lower | Upper | OtherLetters;
    }

    public ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>Where the word that begins at a place ends.</summary>
    public int EndOfWord(int start)
    {
        var block = start / BlockBits;
        // Shifted in from above are ones, so that a run of ones up to the block's end is seen to go on.
        var gaps = ~_blocks[block].Words >> (start % BlockBits);
        if (gaps != 0)
        {
            return start + BitOperations.TrailingZeroCount(gaps);
        }

        while (_blocks[++block].Words == ulong.MaxValue)
        {
        }

        return (block * BlockBits) + BitOperations.TrailingZeroCount(~_blocks[block].Words);
    }

    public void Dispose()
    {
        ScratchArrays<Block>.Pool.Return(_blocks);
        _blocks = [];
    }

    private static Block Read(ReadOnlySpan<char> text)
    {
        if (text.Length < BlockBits)
        {
            Span<char> padded = stackalloc char[BlockBits];
            padded.Fill(' ');
            text.CopyTo(padded);
            return Read(padded);
        }

        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var low = Narrow(characters);
        var high = Narrow(characters[32..]);
        var block = new Block
        {
            Lower = Between(low, high, (byte)'a', 'z' - 'a'),
            Upper = Between(low, high, (byte)'A', 'Z' - 'A'),
            Digits = Between(low, high, (byte)'0', '9' - '0'),
            Apostrophes = Between(low, high, (byte)'\'', 0),
        };
        var spaces = Between(low, high, (byte)' ', 0) | Between(low, high, (byte)'\t', '\r' - '\t');
        var others = low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
        block.Words = block.Lower | block.Upper | block.Digits;
        block.Marks = ~(block.Words | spaces | block.Apostrophes | others);
        for (; others != 0; others &= others - 1)
        {
            var at = BitOperations.TrailingZeroCount(others);
            AddOther(ref block, 1UL << at, CharacterKinds.Of(text[at]));
        }

        return block;
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
        var before = 0UL;
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
        }
    }
}
