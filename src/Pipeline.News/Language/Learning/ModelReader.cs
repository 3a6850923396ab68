using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Pipeline.News.Language.Learning;

/// <summary>Reads flat arrays from a model, one after the other, each into its own memory. Little-endian.</summary>
internal sealed class ModelReader(Stream model)
{
    /// <summary>
    /// The model embedded as <c>Language/Models/NAME.model</c>. Not packed: weights in bytes hardly get smaller, and unpacking them took a tenth of the time
    /// of reading one file.
    /// </summary>
    public static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Language/Models/{name}.model")
            ?? throw new InvalidOperationException($"The model {name} is not embedded.");

    public int Int()
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        model.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public T[] Array<T>(int count)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        model.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public string String() => System.Text.Encoding.UTF8.GetString(Array<byte>(Int()));
}
