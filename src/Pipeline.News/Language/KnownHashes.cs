using System.Numerics;

namespace Pipeline.News.Language;

/// <summary>The hashes of a lexicon's words, which never change: each is found by its number, and most other words are told by one look.</summary>
internal sealed class KnownHashes
{
    private const int FilterBlocks = 2048;

    /// <summary>A bit for each value of some of a hash's bits, set where a word of the lexicon has them.</summary>
    private readonly ulong[] _filter = new ulong[FilterBlocks];

    /// <summary>A hash stands at the place that its lowest bits tell, or at the next free one behind it.</summary>
    private readonly ulong[] _places;
    private readonly ushort[] _numbers;

    /// <param name="hashes">Each once; the first has the number 1.</param>
    public KnownHashes(IReadOnlyCollection<ulong> hashes)
    {
        _places = new ulong[BitOperations.RoundUpToPowerOf2((uint)hashes.Count * 2 + 1)];
        _numbers = new ushort[_places.Length];
        foreach (var (index, hash) in hashes.Index())
        {
            _filter[Block(hash)] |= Bit(hash);
            var at = PlaceOf(hash);
            (_places[at], _numbers[at]) = (hash, (ushort)(index + 1));
        }
    }

    /// <returns>0 for a word that is not known.</returns>
    public int Find(ulong hash) => (_filter[Block(hash)] & Bit(hash)) == 0 ? 0 : _numbers[PlaceOf(hash)];

    private static int Block(ulong hash) => (int)(hash >> 6) & (FilterBlocks - 1);

    private static ulong Bit(ulong hash) => 1UL << (int)(hash & 63);

    private int PlaceOf(ulong hash)
    {
        var places = _places;
        var at = (int)hash & (places.Length - 1);
        while (places[at] != hash && places[at] != 0)
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }
}
