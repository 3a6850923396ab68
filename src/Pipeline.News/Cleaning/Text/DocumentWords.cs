using System.Numerics;
using Pipeline.News.Language;

namespace Pipeline.News.Cleaning.Text;

/// <summary>
/// The words of a document in order, each as the number of its hash; what the lexicons know of it is looked up once for each
/// distinct word. Borrows its arrays until it is disposed.
/// </summary>
internal sealed class DocumentWords : IDisposable
{
    /// <summary>So many traits can be read from any word on; behind the last word stand none.</summary>
    public const int TraitsAtOnce = 16;

    private readonly HashNumbers _distinct;
    private readonly int[] _starts;
    private readonly int[] _numbers;
    private readonly byte[] _traits;

    /// <summary>By the number of a word: its number in the lexicons' table, and in the lowest byte its traits.</summary>
    private int[] _known;

    public DocumentWords(CharacterMasks masks)
    {
        Count = CountOf(masks.Blocks);
        _starts = ScratchArrays<int>.Pool.Rent(Count + 1);
        _numbers = ScratchArrays<int>.Pool.Rent(Count + 1);
        _traits = ScratchArrays<byte>.Pool.Rent(Count + TraitsAtOnce + 1);
        _traits.AsSpan(Count, TraitsAtOnce + 1).Clear();
        // News repeat a word two or three times; the tables grow where a text has more.
        _distinct = new HashNumbers(Count / 3);
        _known = ScratchArrays<int>.Pool.Rent((Count / 3) + 16);
        // The ends are needed for the hashes alone; the numbers take their places.
        Find(masks.Blocks, _starts, _numbers);
        Number(masks.Folded);
    }

    public int Count { get; }

    /// <summary>The highest number of a word.</summary>
    public int Distinct => _distinct.Count;

    /// <summary>Where each word begins in the text.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>What the lexicons know of each word, <see cref="TraitsAtOnce"/> and one more than there are.</summary>
    public ReadOnlySpan<byte> TraitsInOrder => _traits.AsSpan(0, Count + TraitsAtOnce + 1);

    /// <summary>By the number of a word.</summary>
    public bool IsFunctionWord(int number) => ((WordTraits)(byte)_known[number] & WordTraits.Function) != 0;

    /// <summary>The cues that begin with the word of an index and end before another; bit <c>1 &lt;&lt; CueKind</c>.</summary>
    public uint CuesAt(int index, int end)
    {
        var known = _known[_numbers[index]] >> 8;
        var cues = WordTable.OwnCuesOf(known);
        if (index + 1 < end && (_traits[index] & (byte)WordTraits.FirstOfPhrase) != 0)
        {
            var second = HashAt(index + 1);
            foreach (ref readonly var phrase in WordTable.PhrasesOf(known))
            {
                cues |= phrase.Second == second && ContinuesWith(index + 2, end, phrase.Rest) ? phrase.Cue : 0;
            }
        }

        return cues;
    }

    public void Dispose()
    {
        _distinct.Dispose();
        ScratchArrays<int>.Pool.Return(_starts);
        ScratchArrays<int>.Pool.Return(_numbers);
        ScratchArrays<byte>.Pool.Return(_traits);
        ScratchArrays<int>.Pool.Return(_known);
    }

    private static int CountOf(ReadOnlySpan<CharacterMasks.Block> blocks)
    {
        var (count, before) = (0, 0UL);
        foreach (ref readonly var block in blocks)
        {
            count += BitOperations.PopCount(block.Words & ~((block.Words << 1) | before));
            before = block.Words >> 63;
        }

        return count;
    }

    private static void Find(ReadOnlySpan<CharacterMasks.Block> blocks, Span<int> starts, Span<int> ends)
    {
        var (from, to, before) = (0, 0, 0UL);
        for (var i = 0; i < blocks.Length; i++)
        {
            var words = blocks[i].Words;
            var behind = (words << 1) | before;
            for (var bits = words & ~behind; bits != 0; bits &= bits - 1)
            {
                starts[from++] = (i * 64) + BitOperations.TrailingZeroCount(bits);
            }

            for (var bits = behind & ~words; bits != 0; bits &= bits - 1)
            {
                ends[to++] = (i * 64) + BitOperations.TrailingZeroCount(bits);
            }

            before = words >> 63;
        }
    }

    private void Number(ReadOnlySpan<ushort> folded)
    {
        var starts = _starts.AsSpan(0, Count);
        var numbers = _numbers.AsSpan(0, Count);
        var traits = _traits.AsSpan(0, Count);
        var known = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            var hash = WordHash.OfFolded(folded, starts[i], numbers[i]);
            var number = _distinct.NumberOf(hash);
            if (number > known)
            {
                Know(number, hash);
                known = number;
            }

            numbers[i] = number;
            traits[i] = (byte)_known[number];
        }
    }

    private void Know(int number, ulong hash)
    {
        if (number >= _known.Length)
        {
            var grown = ScratchArrays<int>.Pool.Rent(_known.Length * 2);
            _known.CopyTo(grown, 0);
            ScratchArrays<int>.Pool.Return(_known);
            _known = grown;
        }

        var known = WordTable.NumberOf(hash);
        _known[number] = (known << 8) | (byte)WordTable.TraitsOf(known);
    }

    private ulong HashAt(int index) => _distinct.HashOf(_numbers[index]);

    /// <summary>Whether the words from one index up to but without another begin with these.</summary>
    private bool ContinuesWith(int from, int to, ReadOnlySpan<ulong> hashes)
    {
        if (hashes.Length > to - from)
        {
            return false;
        }

        for (var i = 0; i < hashes.Length; i++)
        {
            if (HashAt(from + i) != hashes[i])
            {
                return false;
            }
        }

        return true;
    }
}
