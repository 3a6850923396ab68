using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>A cluster while a block is merged: articles of the block, and clusters of earlier blocks.</summary>
internal sealed class LinkedCluster
{
    private readonly ArticleBlock _block;
    private readonly List<int> _articles = [];
    private readonly List<EarlierCluster> _earlier = [];

    /// <param name="article">Of the block.</param>
    public LinkedCluster(ArticleBlock block, int article)
    {
        Cluster = block.Cluster(article);
        (_block, _articles) = (block, [article]);
    }

    public LinkedCluster(ArticleBlock block, StoryCluster earlier)
    {
        Cluster = earlier;
        (_block, _earlier) = (block, [new EarlierCluster(earlier, block)]);
    }

    public StoryCluster Cluster { get; private set; }

    /// <summary>Sum of the similarities of all pairs across, by the other's number; only where they may become one event.</summary>
    public Dictionary<int, double> Links { get; } = [];

    /// <summary>How often it has grown.</summary>
    public int Version { get; private set; }

    public bool IsAsBefore => _articles.Count == 0 && _earlier.Count == 1;

    /// <param name="between">Sum of the similarities of all pairs across.</param>
    public void TakeOver(LinkedCluster other, double between)
    {
        Cluster = Cluster.With(other.Cluster, between);
        _articles.AddRange(other._articles);
        _earlier.AddRange(other._earlier);
        Version++;
    }

    /// <returns>Sum of the similarities of all pairs across.</returns>
    public double Between(LinkedCluster other)
    {
        var sum = 0.0;
        foreach (var article in _articles)
        {
            foreach (var across in other._articles)
            {
                sum += _block[article, across];
            }
        }

        foreach (var earlier in _earlier)
        {
            sum += earlier.Between(other._articles) + other._earlier.Sum(earlier.Between);
        }

        return sum + other._earlier.Sum(earlier => earlier.Between(_articles));
    }

    /// <summary>As it came out of the blocks before.</summary>
    private sealed class EarlierCluster(StoryCluster cluster, ArticleBlock block)
    {
        private double[]? _toArticles;

        public double Between(List<int> articles)
        {
            if (articles.Count == 0)
            {
                return 0;
            }

            _toArticles ??= block.Similarities(cluster.Sum);
            return articles.Sum(a => _toArticles[a]);
        }

        public double Between(EarlierCluster other) => cluster.Sum.Dot(other.Sum);

        private TermVector Sum => cluster.Sum;
    }
}
