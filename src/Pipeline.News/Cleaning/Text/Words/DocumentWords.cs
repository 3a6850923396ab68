using System.Numerics;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Words;

/// <summary>
/// The words of a document in order, each as the number of its hash; what the lexicons know of it is looked up once for each
/// distinct word. Borrows its arrays until it is disposed.
/// </summary>
internal sealed class DocumentWords : IDisposable
{
    /// <summary>So many traits can be read from any word on; behind the last word stand none.</summary>
    public const int TraitsAtOnce = 16;

    private readonly HashNumbers _distinct;

    /// <summary>Where each word begins and where it ends in the text, by turns.</summary>
    private readonly int[] _edges;
    private readonly int[] _numbers;
    private readonly byte[] _traits;

    /// <summary>By the number of a word: its number in the lexicons' table, and in the lowest byte its traits.</summary>
    private readonly int[] _known;

    public DocumentWords(CharacterMasks masks)
    {
        Count = CountOf(masks.Blocks);
        _edges = ScratchArrays<int>.Pool.Rent((Count * 2) + 1);
        _numbers = ScratchArrays<int>.Pool.Rent(Count + 1);
        _traits = ScratchArrays<byte>.Pool.Rent(Count + TraitsAtOnce + 1);
        _traits.AsSpan(Count, TraitsAtOnce + 1).Clear();
        // News repeat a word two or three times: room enough that few words share a place.
        _distinct = new HashNumbers(Count / 2);
        Find(masks.Blocks, _edges);
        Number(masks.Folded);
        _known = Know();
    }

    public int Count { get; }

    /// <summary>The highest number of a word.</summary>
    public int Distinct => _distinct.Count;

    /// <summary>Where a word begins in the text.</summary>
    public int StartOf(int index) => _edges[index * 2];

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
        ScratchArrays<int>.Pool.Return(_edges);
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

    private static void Find(ReadOnlySpan<CharacterMasks.Block> blocks, Span<int> edges)
    {
        var (next, before) = (0, 0UL);
        for (var i = 0; i < blocks.Length; i++)
        {
            var words = blocks[i].Words;
            for (var bits = words ^ ((words << 1) | before); bits != 0; bits &= bits - 1)
            {
                edges[next++] = (i * 64) + BitOperations.TrailingZeroCount(bits);
            }

            before = words >> 63;
        }
    }

    /// <summary>Step by step for all words: a new word is a surprise to the processor, and what it has begun for those behind is lost.</summary>
    private void Number(ReadOnlySpan<ushort> folded)
    {
        var edges = _edges.AsSpan(0, Count * 2);
        var scratch = ScratchArrays<ulong>.Pool.Rent(Count + 1);
        var hashes = scratch.AsSpan(0, Count);
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = WordHash.OfFolded(folded, edges[i * 2], edges[(i * 2) + 1]);
        }

        _distinct.NumberAll(hashes, _numbers);
        ScratchArrays<ulong>.Pool.Return(scratch);
    }

    private int[] Know()
    {
        var known = ScratchArrays<int>.Pool.Rent(Distinct + 1);
        known.AsSpan(0, Distinct + 1).Clear();
        // Two words in three are not known; the others are gathered first, so that the table is asked for hardly any in vain.
        var perhaps = ScratchArrays<int>.Pool.Rent(Distinct + 1);
        var count = 0;
        for (var number = 1; number <= Distinct; number++)
        {
            perhaps[count] = number;
            count += WordTable.MayKnow(_distinct.HashOf(number));
        }

        foreach (var number in perhaps.AsSpan(0, count))
        {
            var word = WordTable.NumberOf(_distinct.HashOf(number));
            known[number] = (word << 8) | (byte)WordTable.TraitsOf(word);
        }

        ScratchArrays<int>.Pool.Return(perhaps);

        var traits = _traits.AsSpan(0, Count);
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = (byte)known[_numbers[i]];
        }

        return known;
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
