using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pipeline.News.Language.Learning;

/// <summary>
/// Linear weights of hashed features: a table of open addresses (linear probing) whose entries point to pairs of class and weight.
/// A feature is known by its slot and 16 more bits of its hash. Features with many classes have their weights in a row of all classes.
/// </summary>
internal sealed class SparseModel
{
    private const int MostFeatures = 64;

    /// <summary>A score that no sum of weights reaches.</summary>
    public const short Never = short.MinValue / 2;

    /// <summary>Classes are padded to a whole number of these, so that rows are added by vectors.</summary>
    private const int Lane = 16;

    // From so many pairs on a row is faster: adding one takes as long as about eight pairs.
    private const int LeastOfRow = 8;

    private readonly ushort[] _fingerprints;
    private readonly Entry[] _entries;
    private readonly ushort[] _pairs;
    private readonly sbyte[] _rows;
    private readonly ulong _mask;

    private SparseModel(int classes, ushort[] fingerprints, Entry[] entries, ushort[] pairs, sbyte[] rows)
    {
        Classes = classes;
        Width = WidthOf(classes);
        _fingerprints = fingerprints;
        _entries = entries;
        _pairs = pairs;
        _rows = rows;
        _mask = (ulong)entries.Length - 1;
    }

    public int Classes { get; }

    /// <summary>Places that scores need: the classes, and padding behind them.</summary>
    public int Width { get; }

    public static SparseModel Read(ref ModelReader reader)
    {
        var classes = reader.Int();
        var count = reader.Int();
        var fingerprints = reader.Array<ushort>(count).ToArray();
        var lengths = reader.Array<byte>(count);
        var pairCount = reader.Int();
        var pairClasses = reader.Array<byte>(pairCount);
        var weights = reader.Array<byte>(pairCount);
        var width = WidthOf(classes);
        var rowCount = 0;
        foreach (var length in lengths)
        {
            rowCount += length >= LeastOfRow ? 1 : 0;
        }

        var entries = new Entry[count];
        var pairs = new ushort[pairCount];
        var rows = new sbyte[rowCount * width];
        var (read, kept, row) = (0, 0, 0);
        for (var i = 0; i < count; i++)
        {
            int length = lengths[i];
            if (length < LeastOfRow)
            {
                entries[i] = new(kept, length);
                for (; length > 0; length--, read++)
                {
                    pairs[kept++] = (ushort)(pairClasses[read] | (weights[read] << 8));
                }

                continue;
            }

            entries[i] = new(row, LeastOfRow);
            for (; length > 0; length--, read++)
            {
                rows[row + pairClasses[read]] = (sbyte)weights[read];
            }

            row += width;
        }

        return new(classes, fingerprints, entries, pairs[..kept], rows);
    }

    public static ushort Fingerprint(ulong feature) => (ushort)((feature >> 48) | 1);

    /// <summary>Makes <see cref="Width"/> places ready for <see cref="Add"/>: 0 for every class, <see cref="Never"/> for the padding.</summary>
    public void Clear(Span<short> scores)
    {
        scores[..Classes].Clear();
        scores[Classes..].Fill(Never);
    }

    /// <summary>Index of the highest score, of equals the first.</summary>
    public static int Best(ReadOnlySpan<short> scores)
    {
        var best = Vector256.Create(Never);
        for (var i = 0; i < scores.Length; i += Vector256<short>.Count)
        {
            best = Vector256.Max(best, Vector256.Create(scores[i..]));
        }

        var highest = best[0];
        for (var i = 1; i < Vector256<short>.Count; i++)
        {
            highest = Math.Max(highest, best[i]);
        }

        return scores.IndexOf(highest);
    }

    /// <summary>Adds the features' weights to <paramref name="scores"/>, which has <see cref="Width"/> places.</summary>
    /// <remarks>
    /// The tables are larger than the processor's near caches: first all fingerprints are read, then the entries of those found, so that
    /// the memory answers many reads at once instead of one after the other. No sum leaves a short: 64 times 127.
    /// </remarks>
    public void Add(ReadOnlySpan<ulong> features, Span<short> scores)
    {
        Span<Entry> found = stackalloc Entry[MostFeatures];
        var count = 0;
        ref var fingerprints = ref MemoryMarshal.GetArrayDataReference(_fingerprints);
        foreach (var feature in features)
        {
            var fingerprint = Fingerprint(feature);
            var at = (nint)(feature & _mask);
            var here = Unsafe.Add(ref fingerprints, at);
            while (here != fingerprint && here != 0)
            {
                at = (at + 1) & (nint)_mask;
                here = Unsafe.Add(ref fingerprints, at);
            }

            if (here != 0)
            {
                found[count++] = _entries[at];
            }
        }

        foreach (var entry in found[..count])
        {
            if (entry.Length == LeastOfRow)
            {
                AddRow(_rows.AsSpan(entry.Offset, scores.Length), scores);
                continue;
            }

            foreach (var pair in _pairs.AsSpan(entry.Offset, entry.Length))
            {
                scores[pair & 0xFF] += (sbyte)(pair >> 8);
            }
        }
    }

    private static void AddRow(ReadOnlySpan<sbyte> row, Span<short> scores)
    {
        for (var i = 0; i < row.Length; i += Vector256<short>.Count)
        {
            var place = scores[i..];
            (Vector256.Create<short>(place) + Vector256.WidenLower(Vector128.Create(row[i..]).ToVector256Unsafe())).CopyTo(place);
        }
    }

    private static int WidthOf(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <summary>Where pairs or row begin; a length of <see cref="LeastOfRow"/> means a row.</summary>
    private readonly struct Entry(int offset, int length)
    {
        private readonly uint _packed = ((uint)offset << 4) | (uint)length;

        public int Offset => (int)(_packed >> 4);

        public int Length => (int)(_packed & 15);
    }
}
