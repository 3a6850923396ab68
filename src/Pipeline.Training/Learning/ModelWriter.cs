using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Pipeline.News.Language.Learning;

namespace Pipeline.Training.Learning;

/// <summary>Writes what <see cref="ModelReader"/> reads.</summary>
internal sealed class ModelWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] Bytes => _bytes.WrittenSpan.ToArray();

    public void Int(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged => _bytes.Write(MemoryMarshal.AsBytes(values));

    public void String(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Int(bytes.Length);
        _bytes.Write(bytes);
    }

    /// <summary>Rounds the perceptrons' mean to whole numbers of at most 127, leaves out the small ones, and lays the rest out as a hash table.</summary>
    /// <param name="scale">What a weight of 1 becomes.</param>
    /// <param name="least">The smallest weight that is kept, after rounding.</param>
    public void Weights(IReadOnlyList<Perceptron> perceptrons, double scale, int least = 1)
    {
        var rows = new List<(ulong Feature, (byte Class, sbyte Weight)[] Pairs)>();
        foreach (var (feature, weights) in Perceptron.Mean(perceptrons))
        {
            var pairs = weights
                .Select(w => ((byte)w.Class, Weight: (sbyte)Math.Clamp(Math.Round(w.Weight * scale), -127, 127)))
                .Where(w => Math.Abs((int)w.Weight) >= least)
                .OrderBy(w => w.Item1)
                .ToArray();
            if (pairs.Length > 0)
            {
                rows.Add((feature, pairs));
            }
        }

        var size = 16;
        while (size * 0.8 < rows.Count)
        {
            size *= 2;
        }

        var fingerprints = new ushort[size];
        var slots = new (byte Class, sbyte Weight)[size][];
        foreach (var (feature, pairs) in rows)
        {
            Place(feature, pairs, fingerprints, slots);
        }

        var all = slots.Where(p => p is not null).SelectMany(p => p).ToArray();
        Int(perceptrons[0].Classes);
        Int(size);
        Array<ushort>(fingerprints);
        Array<byte>(slots.Select(p => (byte)(p?.Length ?? 0)).ToArray());
        Int(all.Length);
        Array<byte>(all.Select(p => p.Class).ToArray());
        Array<byte>(all.Select(p => unchecked((byte)p.Weight)).ToArray());
    }

    /// <summary>Packs for <see cref="ModelReader.Unpack(Stream)"/>.</summary>
    public static void Pack(byte[] bytes, Stream packed)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        packed.Write(length);
        using var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
        brotli.Write(bytes);
    }

    private static void Place(ulong feature, (byte, sbyte)[] pairs, ushort[] fingerprints, (byte Class, sbyte Weight)[][] slots)
    {
        var mask = (ulong)slots.Length - 1;
        var fingerprint = SparseModel.Fingerprint(feature);
        for (var at = feature & mask; ; at = (at + 1) & mask)
        {
            if (fingerprints[at] == fingerprint)
            {
                return;
            }

            if (fingerprints[at] != 0)
            {
                continue;
            }

            fingerprints[at] = fingerprint;
            slots[at] = pairs;
            return;
        }
    }
}
