namespace Pipeline.News.Stories;

/// <summary>Clusters with the similarities between them; merges the most alike until none are alike enough.</summary>
internal sealed class ClusterLinks
{
    private readonly List<StoryCluster?> _clusters = [];
    private readonly List<Dictionary<int, double>> _links = [];
    private readonly List<bool> _hasEarlier = [];
    private readonly List<int> _version = [];
    private readonly PriorityQueue<(int A, int B, int VersionA, int VersionB), (double Affinity, int A, int B)> _best = new();

    public IEnumerable<StoryCluster> Clusters => _clusters.OfType<StoryCluster>();

    public StoryCluster this[int node] => _clusters[node]!;

    /// <param name="earlier">It comes from an earlier block: its similarity to others of them is found out when it is needed.</param>
    public int Add(StoryCluster cluster, bool earlier = false)
    {
        _clusters.Add(cluster);
        _links.Add([]);
        _hasEarlier.Add(earlier);
        _version.Add(0);
        return _clusters.Count - 1;
    }

    /// <param name="between">Sum of the similarities of all pairs across.</param>
    public void Link(int a, int b, double between) => _links[a][b] = _links[b][a] = between;

    public void MergeAll(double threshold)
    {
        for (var a = 0; a < _links.Count; a++)
        {
            foreach (var (b, between) in _links[a])
            {
                if (a < b)
                {
                    Offer(a, b, between, threshold);
                }
            }
        }

        while (_best.TryDequeue(out var pair, out _))
        {
            if (_version[pair.A] == pair.VersionA && _version[pair.B] == pair.VersionB)
            {
                Merge(pair.A, pair.B, threshold);
            }
        }
    }

    private void Offer(int a, int b, double between, double threshold)
    {
        (a, b) = (Math.Min(a, b), Math.Max(a, b));
        var affinity = StoryCluster.Affinity(this[a], this[b], between);
        if (affinity >= threshold)
        {
            _best.Enqueue((a, b, _version[a], _version[b]), (-affinity, a, b));
        }
    }

    private void Merge(int a, int b, double threshold)
    {
        var (linksA, linksB) = (_links[a], _links[b]);
        var merged = this[a].With(this[b], linksA[b]);
        linksA.Remove(b);
        linksB.Remove(a);
        foreach (var other in linksA.Keys.Union(linksB.Keys).ToList())
        {
            Link(a, other, Between(a, other) + Between(b, other));
            _links[other].Remove(b);
        }

        _clusters[b] = null;
        _version[b] = -1;
        linksB.Clear();
        _clusters[a] = merged;
        _hasEarlier[a] |= _hasEarlier[b];
        _version[a]++;
        foreach (var (other, between) in linksA)
        {
            Offer(a, other, between, threshold);
        }
    }

    /// <summary>Within a block no link means nothing in common; with clusters of earlier blocks it means not asked yet.</summary>
    private double Between(int a, int b) =>
        _links[a].TryGetValue(b, out var between) ? between
        : _hasEarlier[a] || _hasEarlier[b] ? this[a].Sum.Dot(this[b].Sum)
        : 0;
}
