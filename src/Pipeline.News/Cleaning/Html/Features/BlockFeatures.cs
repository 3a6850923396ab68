using Pipeline.News.Cleaning.Html.Blocks;

namespace Pipeline.News.Cleaning.Html.Features;

/// <summary>The features of every block of a page, one row a block.</summary>
internal sealed class BlockFeatures
{
    // FirstShared is the last feature; the model's file is fitted to rows of this length.
    public const int Count = (int)BlockFeature.FirstShared + 1;

    private BlockFeatures(int blocks) => Values = new float[blocks * Count];

    public float[] Values { get; }

    public Span<float> Row(int block) => Values.AsSpan(block * Count, Count);

    public static BlockFeatures Of(PageFacts facts)
    {
        var features = new BlockFeatures(facts.Shapes.Length);
        var places = new PlaceFeatures(facts);
        var neighbours = new NeighbourFeatures(facts);
        for (var i = 0; i < facts.Shapes.Length; i++)
        {
            var row = features.Row(i);
            OwnFeatures.Fill(facts, i, row);
            places.Fill(i, row);
            neighbours.Fill(i, row);
        }

        return features;
    }
}
