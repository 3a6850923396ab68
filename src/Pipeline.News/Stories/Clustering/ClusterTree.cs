namespace Pipeline.News.Stories.Clustering;

/// <summary>
/// Merges the most alike first, down to where nothing has more in common than news has anyway, and cuts the tree where two parts are
/// no longer of one event: what failed once is not tried again in a wider group, or a chain of near events would become one.
/// </summary>
internal sealed class ClusterTree
{
    // Two events of one day have about this much in common; below it nothing was ever of one event.
    private const double Floor = 0.06;

    private readonly List<Node> _nodes;
    private readonly List<StoryCluster> _events = [];
    private readonly PriorityQueue<(int A, int B), (double Unlike, int A, int B)> _best = new();

    private ClusterTree(IEnumerable<StoryCluster> singles) => _nodes = [.. singles.Select(s => new Node(s, IsEvent: true))];

    /// <param name="near">Pairs of places in <paramref name="singles"/> that may be of one event.</param>
    /// <returns>Every single is in exactly one.</returns>
    public static List<StoryCluster> Events(IReadOnlyList<StoryCluster> singles, IEnumerable<(int A, int B)> near)
    {
        var tree = new ClusterTree(singles);
        foreach (var (a, b) in near)
        {
            tree.Link(a, b);
        }

        while (tree._best.TryDequeue(out var pair, out _))
        {
            if (!tree._nodes[pair.A].IsMerged && !tree._nodes[pair.B].IsMerged)
            {
                tree.Merge(pair.A, pair.B);
            }
        }

        return [.. tree._events, .. tree._nodes.Where(n => n is { IsMerged: false, IsEvent: true }).Select(n => n.Cluster)];
    }

    /// <summary>An average of what is below the floor does not rise above it: such pairs need not be remembered.</summary>
    private void Link(int a, int b)
    {
        var (nodeA, nodeB) = (_nodes[a], _nodes[b]);
        var average = nodeA.Cluster.Average(nodeB.Cluster);
        if (average < Floor)
        {
            return;
        }

        nodeA.Near.Add(b);
        nodeB.Near.Add(a);
        _best.Enqueue((a, b), (-average * nodeA.Cluster.OfOneTime(nodeB.Cluster), a, b));
    }

    private void Merge(int a, int b)
    {
        var (nodeA, nodeB) = (_nodes[a], _nodes[b]);
        nodeA.IsMerged = nodeB.IsMerged = true;
        var similarity = nodeA.Cluster.Average(nodeB.Cluster) * nodeA.Cluster.OfOneTime(nodeB.Cluster);
        var isEvent = nodeA.IsEvent && nodeB.IsEvent && SameEvent.Holds(nodeA.Cluster, nodeB.Cluster, similarity);
        if (!isEvent)
        {
            _events.AddRange(new[] { nodeA, nodeB }.Where(n => n.IsEvent).Select(n => n.Cluster));
        }

        _nodes.Add(new Node(nodeA.Cluster.With(nodeB.Cluster), isEvent));
        foreach (var other in nodeA.Near.Union(nodeB.Near).Where(n => !_nodes[n].IsMerged).Order().ToList())
        {
            Link(other, _nodes.Count - 1);
        }
    }

    private sealed record Node(StoryCluster Cluster, bool IsEvent)
    {
        public HashSet<int> Near { get; } = [];

        public bool IsMerged { get; set; }
    }
}
