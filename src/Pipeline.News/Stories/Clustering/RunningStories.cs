namespace Pipeline.News.Stories.Clustering;

/// <summary>Brings together what may be one event told in pieces, or several events of one kind: more than one threshold can tell.</summary>
internal static class RunningStories
{
    // Of the development parts' events, two of one topic have an affinity of 0.1 to 0.28, but for a third of them; two of
    // different topics 0.06 at most, but for one pair.
    private const double OneStory = 0.1;

    /// <returns>Each of two clusters or more.</returns>
    public static IEnumerable<StoryCluster> Of(IReadOnlyList<StoryCluster> clusters)
    {
        var links = new ClusterLinks(new ArticleBlock([], 0, 0), OneStory);
        foreach (var cluster in clusters)
        {
            links.AddEarlier(cluster);
        }

        foreach (var (a, b) in StoryRelations.Find(clusters, OneStory))
        {
            links.Link(a, b, clusters[a].Sum.Dot(clusters[b].Sum));
        }

        links.MergeAll();
        return links.Changed;
    }
}
