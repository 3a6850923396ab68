using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pipeline.News.Texts;

/// <summary>The hashes of a lexicon's words, which never change: each is found by its number.</summary>
internal sealed class KnownHashes
{
    // A lexicon has fewer than 65,536 words, and 8 kB of filter stay in a processor's first cache.
    private const int NumberBits = 16;
    private const int FilterBlocks = 1024;

    /// <summary>Few hashes share a place, so that nearly all others are told by one look.</summary>
    private const int PlacesPerHash = 4;

    /// <summary>
    /// Lower bits: a number, 0 for an empty place; upper bits: those of its hash. A hash stands at the place that its lowest bits tell,
    /// or at the next free one behind it.
    /// </summary>
    private readonly ulong[] _places;

    /// <summary>A bit for each value of some of a hash's bits, set where a hash has them: in a sixteenth of the memory, one in 25 of all others, too.</summary>
    private readonly ulong[] _filter = new ulong[FilterBlocks];

    /// <param name="hashes">Each once; the first has the number 1.</param>
    public KnownHashes(IReadOnlyCollection<ulong> hashes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(hashes.Count, 1 << NumberBits);
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)hashes.Count * PlacesPerHash + 1)];
        foreach (var (index, hash) in hashes.Index())
        {
            var at = (int)hash & (_places.Length - 1);
            while (_places[at] != 0)
            {
                at = (at + 1) & (_places.Length - 1);
            }

            _filter[Block(hash)] |= 1UL << (int)(hash & 63);
            _places[at] = (hash >> NumberBits << NumberBits) | (uint)(index + 1);
        }
    }

    /// <returns>0 for most words that are not known, 1 for all that are: what is added up leads to no surprise, as what is asked may.</returns>
    public int MayKnow(ulong hash) => (int)(_filter[Block(hash)] >> (int)(hash & 63)) & 1;

    /// <returns>0 for a word that is not known.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong hash)
    {
        var places = _places;
        var at = (int)hash & (places.Length - 1);
        var place = places[at];
        // One question of two parts: where it leads is seldom a surprise, for whether a word is known does not matter.
        while ((place != 0) & ((place ^ hash) >> NumberBits != 0))
        {
            at = (at + 1) & (places.Length - 1);
            place = places[at];
        }

        return (int)place & ((1 << NumberBits) - 1);
    }

    private static int Block(ulong hash) => (int)(hash >> 6) & (FilterBlocks - 1);
}
