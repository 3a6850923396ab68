using System.Buffers;
using System.Buffers.Binary;
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

    /// <summary>Writes what <see cref="DenseLayer"/> reads: weights as signed bytes, with a scale for each column.</summary>
    public void Layer(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        var outputs = bias.Length;
        var scales = new float[outputs];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[i % outputs] = Math.Max(scales[i % outputs], Math.Abs(weights[i]) / sbyte.MaxValue);
        }

        var stored = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            stored[i] = Rounded(weights[i], scales[i % outputs]);
        }

        Int(weights.Length / outputs);
        Int(outputs);
        Array<float>(scales);
        Array(bias);
        Array<sbyte>(stored);
    }

    /// <summary>Writes what <see cref="EmbeddingTable"/> reads; of features with the same key the first counts.</summary>
    public void Table(int width, IReadOnlyList<(ulong Feature, float[] Row)> entries)
    {
        var scales = new Half[entries.Count];
        var values = new sbyte[entries.Count * width];
        for (var row = 0; row < entries.Count; row++)
        {
            scales[row] = (Half)(entries[row].Row.Max(Math.Abs) / sbyte.MaxValue);
            for (var i = 0; i < width; i++)
            {
                values[(row * width) + i] = Rounded(entries[row].Row[i], (float)scales[row]);
            }
        }

        Int(width);
        Int(entries.Count);
        Array<ulong>(entries.Select(e => e.Feature).ToArray());
        Array<Half>(scales);
        Array<sbyte>(values);
    }

    private static sbyte Rounded(float value, float scale) =>
        scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(value / scale), -sbyte.MaxValue, sbyte.MaxValue);
}
