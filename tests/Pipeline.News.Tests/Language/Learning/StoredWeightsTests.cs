using Pipeline.News.Language.Learning;
using Pipeline.Training.Learning;
using Pipeline.Training.Networks;

namespace Pipeline.News.Tests.Language.Learning;

public sealed class StoredWeightsTests
{
    private const int Width = 16;

    [Fact]
    public void A_layer_is_read_back_to_within_the_bytes_it_is_stored_in()
    {
        var dice = new Dice(1);
        var weights = Enumerable.Range(0, 3 * Width).Select(_ => dice.Unit() - 0.5f).ToArray();
        var bias = Enumerable.Range(0, Width).Select(i => (float)i).ToArray();
        var writer = new ModelWriter();
        writer.Layer(weights, bias);
        var reader = new ModelReader(new MemoryStream(writer.Bytes));
        var layer = DenseLayer.Read(reader);
        // Four rows; the second picks the second row of the weights.
        var (x, y) = (new float[4 * 3], new float[4 * Width]);
        x[4] = 1;
        layer.Apply(x, 4, y);

        Assert.Equal(bias, y[..Width]);
        for (var i = 0; i < Width; i++)
        {
            Assert.Equal(weights[Width + i] + bias[i], y[Width + i], 0.005f);
        }
    }

    [Fact]
    public void A_table_finds_its_features_and_no_others()
    {
        var dice = new Dice(2);
        var entries = Enumerable.Range(0, 200).Select(i => (Feature: dice.Next(), Row: Enumerable.Range(0, Width).Select(k => i + (k / 100f)).ToArray())).ToArray();
        var writer = new ModelWriter();
        writer.Table(Width, entries);
        var reader = new ModelReader(new MemoryStream(writer.Bytes));
        var table = EmbeddingTable.Read(reader);

        foreach (var (feature, row) in entries)
        {
            var sums = new float[Width];
            table.Add(table.Find(feature), 0.5f, sums);
            Assert.All(sums.Zip(row), pair => Assert.Equal(pair.Second / 2, pair.First, 1f));
        }

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(-1, table.Find(dice.Next())));
    }
}
