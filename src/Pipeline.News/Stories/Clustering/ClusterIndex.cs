using System.Runtime.InteropServices;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Clusters by their weightiest terms.</summary>
internal sealed class ClusterIndex
{
    // A cluster is found by its 40 weightiest terms, an article looks under its 24 weightiest and takes the 8 best finds.
    private const int ClusterTerms = 40;
    private const int ArticleTerms = 24;
    private const int Finds = 8;

    // Bounds the work for terms that very many clusters have.
    private const int MostPostings = 2000;

    private readonly List<StoryCluster?> _clusters = [];
    private readonly Dictionary<int, Dictionary<int, float>> _postings = [];

    public IEnumerable<StoryCluster> Clusters => _clusters.OfType<StoryCluster>();

    public StoryCluster this[int number] => _clusters[number]!;

    public void Add(IEnumerable<StoryCluster> clusters)
    {
        foreach (var cluster in clusters)
        {
            var number = _clusters.Count;
            _clusters.Add(cluster);
            foreach (var (term, weight) in cluster.Sum.Top(ClusterTerms))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _) ??= []).Add(number, weight / cluster.Articles.Count);
            }
        }
    }

    public void Remove(int number)
    {
        foreach (var (term, _) in this[number].Sum.Top(ClusterTerms))
        {
            _postings[term].Remove(number);
        }

        _clusters[number] = null;
    }

    /// <summary>The clusters that share most with an article, the best first.</summary>
    public IEnumerable<int> Nearest(TermVector article)
    {
        var found = new Dictionary<int, double>();
        var visits = 0;
        foreach (var (term, weight) in article.Top(ArticleTerms).OrderBy(t => Having(t.Term)).ThenBy(t => t.Term))
        {
            if ((visits += Having(term)) > MostPostings)
            {
                break;
            }

            if (_postings.TryGetValue(term, out var having))
            {
                foreach (var (cluster, clusterWeight) in having)
                {
                    found[cluster] = found.GetValueOrDefault(cluster) + weight * clusterWeight;
                }
            }
        }

        return found.OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(Finds).Select(f => f.Key);
    }

    private int Having(int term) => _postings.TryGetValue(term, out var having) ? having.Count : 0;
}
