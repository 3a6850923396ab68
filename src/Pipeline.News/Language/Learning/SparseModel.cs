using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pipeline.News.Language.Learning;

/// <summary>
/// Linear weights of hashed features: a table of open addresses (linear probing) whose entries point to pairs of class and weight.
/// A feature is known by its slot and 16 more bits of its hash.
/// </summary>
internal sealed class SparseModel
{
    private const int MostFeatures = 64;

    private readonly Slot[] _slots;
    private readonly ushort[] _pairs;
    private readonly ulong _mask;

    private SparseModel(int classes, Slot[] slots, ushort[] pairs)
    {
        Classes = classes;
        _slots = slots;
        _pairs = pairs;
        _mask = (ulong)slots.Length - 1;
    }

    public int Classes { get; }

    public static SparseModel Read(ref ModelReader reader)
    {
        var classes = reader.Int();
        var count = reader.Int();
        var fingerprints = reader.Array<ushort>(count);
        var lengths = reader.Array<byte>(count);
        var pairCount = reader.Int();
        var pairClasses = reader.Array<byte>(pairCount);
        var weights = reader.Array<byte>(pairCount);
        var slots = new Slot[count];
        var offset = 0;
        for (var i = 0; i < count; i++)
        {
            slots[i] = new(fingerprints[i], lengths[i], offset);
            offset += lengths[i];
        }

        var pairs = new ushort[pairCount];
        for (var i = 0; i < pairCount; i++)
            pairs[i] = (ushort)(pairClasses[i] | (weights[i] << 8));
        return new(classes, slots, pairs);
    }

    public static ushort Fingerprint(ulong feature) => (ushort)((feature >> 48) | 1);

    /// <summary>Adds the features' weights to <paramref name="scores"/>, which has a place for every class.</summary>
    /// <remarks>
    /// The table is larger than the processor's near caches: first all slots are read, then the first pair of each, so that the
    /// memory answers many reads at once instead of one after the other.
    /// </remarks>
    public void Add(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<Slot> found = stackalloc Slot[MostFeatures];
        found = found[..features.Length];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        for (var i = 0; i < features.Length; i++)
            found[i] = Unsafe.Add(ref slots, (nint)(features[i] & _mask));
        var count = 0;
        var touched = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = found[i];
            var fingerprint = Fingerprint(features[i]);
            for (var at = features[i]; slot.Fingerprint != fingerprint && slot.Fingerprint != 0;)
                slot = Unsafe.Add(ref slots, (nint)(++at & _mask));
            if (slot.Fingerprint == 0)
                continue;
            touched |= _pairs[slot.Offset];
            found[count++] = slot;
        }

        if (touched == 0)
            return;
        foreach (var slot in found[..count])
        {
            foreach (var pair in _pairs.AsSpan(slot.Offset, slot.Length))
                scores[pair & 0xFF] += (sbyte)(pair >> 8);
        }
    }

    private readonly record struct Slot(ushort Fingerprint, byte Length, int Offset);
}
