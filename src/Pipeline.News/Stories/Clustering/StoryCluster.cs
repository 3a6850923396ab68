using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Articles held for one event so far: their places, and the sum of their vectors, which gives every average similarity.</summary>
internal sealed class StoryCluster
{
    // Cohesion that a cluster is taken to have before it has shown its own, and how many articles that counts for.
    // 0.4 and 2 are best of 0.3-0.5 and 1-5 on the development set.
    private const double UsualCohesion = 0.4;
    private const int UsualCohesionCounts = 2;

    // A story of thousands of articles is still told by its weightiest terms.
    private const int MostTerms = 1200;

    public StoryCluster(int article, TermVector vector) => (Articles, Sum) = ([article], vector);

    private StoryCluster(List<int> articles, TermVector sum, double pairs) => (Articles, Sum, SimilarPairs) = (articles, sum, pairs);

    public List<int> Articles { get; }

    public TermVector Sum { get; }

    /// <summary>Sum of the similarities of all pairs of its articles.</summary>
    public double SimilarPairs { get; }

    /// <summary>Average similarity of its articles, held back towards the usual while they are few.</summary>
    public double Cohesion
    {
        get
        {
            var (evidence, pairs) = (Articles.Count - 1, Articles.Count * (Articles.Count - 1) / 2.0);
            var own = pairs > 0 ? SimilarPairs / pairs : 0;
            return (own * evidence + UsualCohesion * UsualCohesionCounts) / (evidence + UsualCohesionCounts);
        }
    }

    public StoryCluster With(StoryCluster other, double between) =>
        new([.. Articles, .. other.Articles], Sum.Plus(other.Sum).Pruned(MostTerms), SimilarPairs + other.SimilarPairs + between);

    /// <summary>
    /// Average similarity across two clusters, against what each has inside: two tight groups that are less like each other than
    /// their members are among themselves are two events, however alike their words.
    /// </summary>
    /// <param name="between">Sum of the similarities of all pairs across.</param>
    public static double Affinity(StoryCluster a, StoryCluster b, double between) =>
        between / ((double)a.Articles.Count * b.Articles.Count) * Math.Sqrt(UsualCohesion / Math.Sqrt(a.Cohesion * b.Cohesion));
}
