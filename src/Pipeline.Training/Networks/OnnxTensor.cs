using System.Text;

namespace Pipeline.Training.Networks;

/// <summary>Finds a tensor's bytes in an ONNX model (protocol buffers: ModelProto.graph 7, GraphProto.initializer 5, TensorProto.name 8 and raw_data 9).</summary>
internal static class OnnxTensor
{
    // Numbers of the fields in onnx.proto.
    private const int Graph = 7;
    private const int Initializer = 5;
    private const int TensorName = 8;
    private const int RawData = 9;

    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> model, string name)
    {
        var graph = Field(model, Graph, _ => true);
        return Field(Field(graph, Initializer, tensor => Encoding.UTF8.GetString(Field(tensor, TensorName, _ => true)) == name), RawData, _ => true);
    }

    private delegate bool Accepts(ReadOnlySpan<byte> content);

    /// <summary>The content of the first field with this number that is accepted.</summary>
    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> message, int number, Accepts accepts)
    {
        while (message.Length > 0)
        {
            var tag = Number(ref message);
            var kind = tag & 7;
            var length = kind switch { 1 => 8, 2 => (int)Number(ref message), 5 => 4, _ => 0 };
            if (kind == 0)
            {
                Number(ref message);
            }

            if ((int)(tag >> 3) == number && kind == 2 && accepts(message[..length]))
            {
                return message[..length];
            }

            message = message[length..];
        }

        throw new InvalidDataException($"The model has no field {number} as asked for.");
    }

    private static ulong Number(ref ReadOnlySpan<byte> message)
    {
        var (number, at) = (0UL, 0);
        do
        {
            number |= (ulong)(message[at] & 0x7F) << (7 * at);
        }
        while (message[at++] > 0x7F);
        message = message[at..];
        return number;
    }
}
