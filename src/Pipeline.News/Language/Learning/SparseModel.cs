using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pipeline.News.Language.Learning;

/// <summary>
/// Linear weights of hashed features: a table of open addresses (linear probing) whose entries point to pairs of class and weight.
/// A feature is known by its slot and 16 more bits of its hash.
/// </summary>
internal sealed class SparseModel
{
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

    /// <summary>Adds the feature's weights to <paramref name="scores"/>, which has a place for every class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong feature, Span<int> scores)
    {
        var at = feature & _mask;
        var fingerprint = Fingerprint(feature);
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        for (; ; )
        {
            var slot = Unsafe.Add(ref slots, (nint)at);
            if (slot.Fingerprint == fingerprint)
            {
                AddPairs(_pairs.AsSpan(slot.Offset, slot.Length), scores);
                return;
            }

            if (slot.Fingerprint == 0)
                return;
            at = (at + 1) & _mask;
        }
    }

    private static void AddPairs(ReadOnlySpan<ushort> pairs, Span<int> scores)
    {
        foreach (var pair in pairs)
            scores[pair & 0xFF] += (sbyte)(pair >> 8);
    }

    private readonly record struct Slot(ushort Fingerprint, byte Length, int Offset);
}
