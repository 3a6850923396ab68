namespace Pipeline.News.Stories;

/// <summary>
/// Average-link clustering, a block of articles at a time: within a block exact, against the clusters of earlier blocks
/// through an index of their weightiest terms. So the ten-thousandth article costs about what the tenth did.
/// </summary>
internal sealed class StoryClustering(IReadOnlyList<TermVector> vectors)
{
    // 0.24 is best of 0.22-0.26 on both development parts: B-cubed F1 94.6 and 92.7.
    public const double SameEvent = 0.24;

    private const int Block = 1000;

    private readonly ClusterIndex _index = new();

    /// <returns>Clusters of places in the list of vectors, each ascending, by their first place.</returns>
    public static List<StoryCluster> Cluster(IReadOnlyList<TermVector> vectors)
    {
        var clustering = new StoryClustering(vectors);
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
        var links = new ClusterLinks();
        for (var article = start; article < end; article++)
        {
            links.Add(new StoryCluster(article, vectors[article]));
        }

        LinkWithin(start, end, links);
        LinkToEarlier(end - start, links);
        links.MergeAll(SameEvent);
        _index.Add(links.Clusters);
    }

    private void LinkWithin(int start, int end, ClusterLinks links)
    {
        var postings = new Dictionary<int, List<(int Node, float Weight)>>();
        var sums = new float[end - start];
        for (var node = 0; node < end - start; node++)
        {
            var vector = vectors[start + node];
            Array.Clear(sums, 0, node);
            for (var t = 0; t < vector.Terms.Length; t++)
            {
                if (!postings.TryGetValue(vector.Terms[t], out var having))
                {
                    postings.Add(vector.Terms[t], having = []);
                }

                foreach (var (other, weight) in having)
                {
                    sums[other] += weight * vector.Weights[t];
                }

                having.Add((node, vector.Weights[t]));
            }

            for (var other = 0; other < node; other++)
            {
                if (sums[other] > 0)
                {
                    links.Link(node, other, sums[other]);
                }
            }
        }
    }

    private void LinkToEarlier(int articles, ClusterLinks links)
    {
        var nodes = new Dictionary<int, int>();
        for (var node = 0; node < articles; node++)
        {
            foreach (var candidate in _index.Nearest(links[node].Sum))
            {
                if (!nodes.TryGetValue(candidate, out var other))
                {
                    nodes.Add(candidate, other = links.Add(_index[candidate], earlier: true));
                }

                links.Link(node, other, links[node].Sum.Dot(links[other].Sum));
            }
        }

        foreach (var candidate in nodes.Keys)
        {
            _index.Remove(candidate);
        }
    }
}
