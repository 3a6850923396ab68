using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Pipeline.News.Language.Learning;

/// <summary>Reads flat arrays from an unpacked model. Little-endian.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Unpacks the model embedded as <c>Language/Models/NAME.br</c>.</summary>
    public static byte[] Unpack(string name)
    {
        using var packed = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Language/Models/{name}.br")
            ?? throw new InvalidOperationException($"The model {name} is not embedded.");
        return Unpack(packed);
    }

    /// <summary>Unpacks what <c>ModelWriter</c> packed: the length, then the bytes in Brotli.</summary>
    public static byte[] Unpack(Stream packed)
    {
        Span<byte> length = stackalloc byte[4];
        packed.ReadExactly(length);
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        brotli.ReadExactly(bytes);
        return bytes;
    }

    public int Int()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_bytes[_at..]);
        _at += sizeof(int);
        return value;
    }

    /// <summary>A view of the next <paramref name="count"/> values; nothing is copied.</summary>
    public ReadOnlySpan<T> Array<T>(int count)
        where T : unmanaged
    {
        var length = count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        var values = MemoryMarshal.Cast<byte, T>(_bytes.Slice(_at, length));
        _at += length;
        return values;
    }

    public string String()
    {
        var length = Int();
        return System.Text.Encoding.UTF8.GetString(Array<byte>(length));
    }
}
