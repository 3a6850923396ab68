using Pipeline.News.Language.Learning;

namespace Pipeline.News.Language.Parsing;

/// <summary>Names the relation of every word to its head.</summary>
internal sealed class RelationNamer
{
    private static readonly int Names = Enum.GetValues<Dependency>().Length;

    private readonly DenseLayer _dependents;
    private readonly DenseLayer _heads;
    private readonly DenseLayer _names;

    private RelationNamer(DenseLayer dependents, DenseLayer heads, DenseLayer names)
    {
        _dependents = dependents;
        _heads = heads;
        _names = names;
    }

    public static RelationNamer Read(ModelReader reader) =>
        new(DenseLayer.Read(reader), DenseLayer.Read(reader), DenseLayer.Read(reader));

    public void Name(ParserMemory memory, ReadOnlySpan<float> states, ReadOnlySpan<int> heads, Span<Dependency> relations)
    {
        var rows = MatrixProduct.Padded(heads.Length);
        var width = _names.Inputs;
        var pairs = memory.Dependents(rows * width);
        _dependents.Apply(states, rows, pairs);
        var asHeads = memory.Heads(rows * width);
        _heads.Apply(states, rows, asHeads);
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                VectorMath.Add(pairs.Slice(i * width, width), asHeads.Slice(heads[i] * width, width));
            }
        }

        VectorMath.Rectify(pairs);
        var scores = memory.RelationScores(rows * _names.Outputs);
        _names.Apply(pairs, rows, scores);
        for (var i = 0; i < heads.Length; i++)
        {
            // Who is the root is the tree's to say.
            relations[i] = heads[i] < 0 ? Dependency.Root : (Dependency)(1 + VectorMath.Best(scores.Slice((i * _names.Outputs) + 1, Names - 1)));
        }
    }
}
