using System.Numerics;

namespace Pipeline.News.Language.Learning;

/// <summary>Vectors of hashed features: a table of open addresses whose entries have 32 bits of the hash and a row of signed bytes with a scale.</summary>
internal sealed class EmbeddingTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    private EmbeddingTable(int width, uint[] keys, int[] rows, float[] scales, sbyte[] values)
    {
        Width = width;
        _keys = keys;
        _rows = rows;
        _scales = scales;
        _values = values;
    }

    public int Width { get; }

    public static uint Key(ulong feature) => (uint)(feature >> 32) | 1;

    /// <summary>Twice as many slots as rows or more, a power of two: most features are found, or not, at the first look.</summary>
    public static int Slots(int rows) => (int)BitOperations.RoundUpToPowerOf2((uint)rows * 2);

    public static EmbeddingTable Read(ModelReader reader)
    {
        var (width, count) = (reader.Int(), reader.Int());
        var features = reader.Array<ulong>(count);
        var scales = reader.Array<Half>(count);
        var values = reader.Array<sbyte>(count * width);
        var keys = new uint[Slots(count)];
        var rows = new int[keys.Length];
        for (var row = 0; row < count; row++)
        {
            var slot = (int)features[row] & (keys.Length - 1);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (keys.Length - 1);
            }

            keys[slot] = Key(features[row]);
            rows[slot] = row;
        }

        return new(width, keys, rows, Array.ConvertAll(scales, s => (float)s), values);
    }

    /// <summary>The feature's row; -1 for one that the table does not know.</summary>
    public int Find(ulong feature)
    {
        var key = Key(feature);
        var mask = _keys.Length - 1;
        for (var slot = (int)feature & mask; _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
            {
                return _rows[slot];
            }
        }

        return -1;
    }

    /// <summary>Adds a share of the row to the sums.</summary>
    public void Add(int row, float share, Span<float> sums)
    {
        var scale = _scales[row] * share;
        var values = _values.AsSpan(row * Width, Width);
        for (var i = 0; i < values.Length; i++)
        {
            sums[i] += values[i] * scale;
        }
    }
}
