namespace Pipeline.News.Stories.Clustering;

/// <summary>
/// The articles of one block, and the clusters of earlier blocks that they may belong to, with the similarities between them;
/// merges the most alike until none are alike enough.
/// </summary>
internal sealed class ClusterLinks
{
    // What is less alike than half of what makes one event is not kept in mind: an average of such pairs does not become one event.
    private const double Plausible = 0.5;

    private readonly ArticleBlock _block;
    private readonly double _threshold;
    private readonly List<LinkedCluster?> _nodes = [];
    private readonly PriorityQueue<(int A, int B, int VersionA, int VersionB), (double Affinity, int A, int B)> _best = new();

    public ClusterLinks(ArticleBlock block, double threshold)
    {
        (_block, _threshold) = (block, threshold);
        for (var article = 0; article < block.Count; article++)
        {
            _nodes.Add(new LinkedCluster(block, article));
            for (var other = 0; other < article; other++)
            {
                Link(other, article, block[article, other]);
            }
        }
    }

    /// <summary>Those that have articles of the block or were merged.</summary>
    public IEnumerable<StoryCluster> Changed => _nodes.OfType<LinkedCluster>().Where(n => !n.IsAsBefore).Select(n => n.Cluster);

    /// <returns>The number under which <see cref="Link"/> knows it.</returns>
    public int AddEarlier(StoryCluster cluster)
    {
        _nodes.Add(new LinkedCluster(_block, cluster));
        return _nodes.Count - 1;
    }

    public bool IsAsBefore(int node) => _nodes[node] is { IsAsBefore: true };

    public StoryCluster this[int node] => _nodes[node]!.Cluster;

    /// <param name="between">Sum of the similarities of all pairs across.</param>
    public void Link(int a, int b, double between)
    {
        var (nodeA, nodeB) = (_nodes[a]!, _nodes[b]!);
        var affinity = between > 0 ? StoryCluster.Affinity(nodeA.Cluster, nodeB.Cluster, between) : 0;
        if (affinity < Plausible * _threshold)
        {
            nodeA.Links.Remove(b);
            nodeB.Links.Remove(a);
            return;
        }

        nodeA.Links[b] = nodeB.Links[a] = between;
        if (affinity >= _threshold)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            _best.Enqueue((a, b, _nodes[a]!.Version, _nodes[b]!.Version), (-affinity, a, b));
        }
    }

    public void MergeAll()
    {
        while (_best.TryDequeue(out var pair, out _))
        {
            if (_nodes[pair.A]?.Version == pair.VersionA && _nodes[pair.B]?.Version == pair.VersionB)
            {
                Merge(pair.A, pair.B);
            }
        }
    }

    private void Merge(int a, int b)
    {
        var (nodeA, nodeB) = (_nodes[a]!, _nodes[b]!);
        var between = nodeA.Links.Keys.Union(nodeB.Links.Keys).Where(other => other != a && other != b)
            .Select(other => (Other: other, Between: Between(nodeA, other) + Between(nodeB, other))).ToList();
        foreach (var (other, _) in between)
        {
            _nodes[other]!.Links.Remove(b);
        }

        nodeA.TakeOver(nodeB, nodeA.Links[b]);
        nodeA.Links.Remove(b);
        _nodes[b] = null;
        between.ForEach(x => Link(a, x.Other, x.Between));
    }

    private double Between(LinkedCluster node, int other) =>
        node.Links.TryGetValue(other, out var between) ? between : node.Between(_nodes[other]!);
}
