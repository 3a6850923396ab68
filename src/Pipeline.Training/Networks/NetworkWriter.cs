using Pipeline.News.Language.Parsing;
using Pipeline.Training.Learning;

namespace Pipeline.Training.Networks;

/// <summary>Writes what <see cref="Parser.Read"/> reads.</summary>
internal static class NetworkWriter
{
    public static byte[] Write(NetworkWeights weights, FeatureRows features, TagInventory tags, PieceVectors pieces)
    {
        var writer = new ModelWriter();
        writer.Int(tags.Pairs.Length);
        writer.Array<byte>(tags.Pairs.Select(p => (byte)p.PartOfSpeech).ToArray());
        writer.Array<byte>(tags.Pairs.Select(p => (byte)p.PennTag).ToArray());
        writer.Table(weights.Table.Width, [.. Learnt(weights, features), .. Projected(weights, pieces)]);
        writer.Array<float>(weights.Pieces.Bias.Values);
        WriteWindow(writer, weights);
        foreach (var layer in (ReadOnlySpan<Layer>)[weights.First, weights.Second, weights.Tags, weights.ArcDependents, weights.ArcHeads])
        {
            Write(writer, layer);
        }

        writer.Array<float>(weights.Root.Values);
        writer.Array<float>(weights.Distances.Values.AsSpan(0, (2 * ArcScorer.Far) + 1));
        foreach (var layer in (ReadOnlySpan<Layer>)[weights.RelationDependents, weights.RelationHeads, weights.Relations])
        {
            Write(writer, layer);
        }

        return writer.Bytes;
    }

    private static IEnumerable<(ulong Feature, float[] Row)> Learnt(NetworkWeights weights, FeatureRows features) =>
        features.Features.Select(f => (f, weights.Table.Row(features.Row(f)).ToArray()));

    // The pieces' long vectors are only ever seen through the first layer, so that what it makes of them is enough.
    private static IEnumerable<(ulong Feature, float[] Row)> Projected(NetworkWeights weights, PieceVectors pieces)
    {
        var width = weights.Table.Width;
        foreach (var name in pieces.Names)
        {
            var row = new float[width];
            var piece = pieces[name];
            for (var k = 0; k < piece.Length; k++)
            {
                for (var i = 0; i < width; i++)
                {
                    row[i] += piece[k] * weights.Pieces.Weights.Values[(k * width) + i];
                }
            }

            yield return (name, row);
        }
    }

    /// <summary>The window's three places beside each other instead of below: a word's share in each is one product.</summary>
    private static void WriteWindow(ModelWriter writer, NetworkWeights weights)
    {
        var (width, units) = (weights.Table.Width, weights.Window.Outputs);
        var beside = new float[weights.Window.Weights.Values.Length];
        for (var place = 0; place < WordWindow.Places; place++)
        {
            for (var i = 0; i < width; i++)
            {
                weights.Window.Weights.Values.AsSpan(((place * width) + i) * units, units)
                    .CopyTo(beside.AsSpan((((i * WordWindow.Places) + place) * units)));
            }
        }

        writer.Layer(beside, new float[WordWindow.Places * units]);
        writer.Array<float>(weights.Window.Bias.Values);
    }

    private static void Write(ModelWriter writer, Layer layer) => writer.Layer(layer.Weights.Values, layer.Bias.Values);
}
