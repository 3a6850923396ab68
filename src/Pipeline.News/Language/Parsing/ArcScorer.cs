using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Scores every word as the head of every other by the product of two vectors and the distance (after Dozat and Manning 2017), and finds the best tree.</summary>
internal sealed class ArcScorer
{
    /// <summary>Distances beyond this count alike.</summary>
    public const int Far = 24;

    private readonly DenseLayer _dependents;
    private readonly DenseLayer _heads;
    private readonly float[] _root;
    private readonly float[] _distances;

    private ArcScorer(DenseLayer dependents, DenseLayer heads, float[] root, float[] distances)
    {
        _dependents = dependents;
        _heads = heads;
        _root = root;
        _distances = distances;
    }

    public static ArcScorer Read(ModelReader reader)
    {
        var dependents = DenseLayer.Read(reader);
        var heads = DenseLayer.Read(reader);
        return new(dependents, heads, reader.Array<float>(heads.Outputs), reader.Array<float>((2 * Far) + 1));
    }

    public static int Distance(int dependent, int head) => Far + Math.Clamp(head - dependent, -Far, Far);

    /// <param name="heads">One place a word; -1 for the root.</param>
    public void Find(ParserMemory memory, ReadOnlySpan<float> states, Span<int> heads)
    {
        var count = heads.Length;
        var rows = MatrixProduct.Padded(count);
        var width = _heads.Outputs;
        var dependent = memory.Dependents(rows * width);
        _dependents.Apply(states, rows, dependent);
        // The root is one more head.
        var head = memory.Heads((rows + 1) * width);
        _heads.Apply(states, rows, head);
        _root.CopyTo(head[(count * width)..]);
        var packed = memory.Packed.PackTransposed(head, count + 1, width);
        var scores = memory.Arcs(rows * packed.Columns);
        scores.Clear();
        MatrixProduct.Add(dependent, rows, packed, scores);
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * packed.Columns, packed.Columns);
            row[i] = row[count];
            for (var j = 0; j < count; j++)
            {
                row[j] += _distances[Distance(i, j)];
            }
        }

        memory.Chart.Find(scores, packed.Columns, heads);
    }
}
