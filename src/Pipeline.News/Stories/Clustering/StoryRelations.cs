namespace Pipeline.News.Stories.Clustering;

/// <summary>Finds events that belong to one running story.</summary>
internal static class StoryRelations
{
    /// <returns>Pairs of places, the lower first.</returns>
    public static IEnumerable<(int A, int B)> Find(IReadOnlyList<StoryCluster> clusters, double threshold)
    {
        var index = new ClusterIndex();
        index.Add(clusters);
        for (var place = 0; place < clusters.Count; place++)
        {
            foreach (var other in index.Nearest(clusters[place].Sum))
            {
                if (other > place
                    && StoryCluster.Affinity(clusters[place], clusters[other], clusters[place].Sum.Dot(clusters[other].Sum)) >= threshold)
                {
                    yield return (place, other);
                }
            }
        }
    }
}
