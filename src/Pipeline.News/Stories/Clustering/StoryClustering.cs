using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>
/// Average-link clustering, a block of articles at a time: within a block exact, against the clusters of earlier blocks
/// through an index of their weightiest terms. So the ten-thousandth article costs about what the tenth did.
/// </summary>
internal sealed class StoryClustering(IReadOnlyList<TermVector> vectors, double threshold)
{
    // 0.24 is best of 0.22-0.26 on both development parts: B-cubed F1 94.6 and 92.7.
    public const double SameEvent = 0.24;

    private const int Block = 1000;

    private readonly ClusterIndex _index = new();

    /// <returns>Clusters of places in the list of vectors, each ascending, by their first place.</returns>
    public static List<StoryCluster> Cluster(IReadOnlyList<TermVector> vectors, double threshold = SameEvent)
    {
        var clustering = new StoryClustering(vectors, threshold);
        for (var start = 0; start < vectors.Count; start += Block)
        {
            clustering.Add(start, Math.Min(start + Block, vectors.Count));
        }

        var clusters = clustering._index.Clusters.ToList();
        clusters.ForEach(c => c.Articles.Sort());
        return [.. clusters.OrderBy(c => c.Articles[0])];
    }

    private void Add(int start, int end)
    {
        var links = new ClusterLinks(new ArticleBlock(vectors, start, end), threshold);
        var nodes = new Dictionary<int, int>();
        for (var node = 0; node < end - start; node++)
        {
            foreach (var candidate in _index.Nearest(links[node].Sum))
            {
                if (!nodes.TryGetValue(candidate, out var other))
                {
                    nodes.Add(candidate, other = links.AddEarlier(_index[candidate]));
                }

                links.Link(node, other, links[node].Sum.Dot(links[other].Sum));
            }
        }

        links.MergeAll();
        foreach (var (candidate, _) in nodes.Where(n => !links.IsAsBefore(n.Value)))
        {
            _index.Remove(candidate);
        }

        _index.Add(links.Changed);
    }
}
