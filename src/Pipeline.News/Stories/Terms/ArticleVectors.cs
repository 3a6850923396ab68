using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pipeline.News.Articles;

namespace Pipeline.News.Stories.Terms;

/// <summary>What each article of a batch is about, as weighted terms.</summary>
internal sealed class ArticleVectors
{
    private const int MostTerms = 150;

    private readonly Vocabulary _vocabulary;

    private ArticleVectors(Vocabulary vocabulary, List<(TermVector Shared, TermVector Alone)> vectors) =>
        (_vocabulary, All, Alone) = (vocabulary, vectors.ConvertAll(v => v.Shared), vectors.ConvertAll(v => v.Alone));

    public IReadOnlyList<TermVector> All { get; }

    /// <summary>Terms that no other article of the batch has: they join it to none today, but to a story of another day.</summary>
    public IReadOnlyList<TermVector> Alone { get; }

    public static ArticleVectors Of(ImmutableArray<Article> articles)
    {
        var vocabulary = new Vocabulary();
        var counts = articles.Select(a => TermReader.Of(a, vocabulary)).ToList();
        counts.ForEach(vocabulary.Count);
        return new ArticleVectors(vocabulary, counts.ConvertAll(c => vocabulary.Vectors(c, MostTerms)));
    }

    public string Term(int number) => _vocabulary[number];

    /// <summary>
    /// How much two groups of articles are of one kind: their average similarity against that inside each group; about 1 where
    /// nothing tells them apart, null where a group is too small to show.
    /// </summary>
    public double? Kinship(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b)
    {
        var (sumA, sumB) = (Sum(a), Sum(b));
        var (insideA, insideB) = (Inside(a, sumA), Inside(b, sumB));
        if (insideA is not > 0 || insideB is not > 0)
        {
            return null;
        }

        var (small, large) = sumA.Count <= sumB.Count ? (sumA, sumB) : (sumB, sumA);
        var across = small.Sum(t => t.Value * large.GetValueOrDefault(t.Key)) / ((double)a.Count * b.Count);
        return across / Math.Sqrt(insideA.Value * insideB.Value);
    }

    private Dictionary<int, double> Sum(IReadOnlyCollection<int> articles)
    {
        var sum = new Dictionary<int, double>();
        foreach (var vector in articles.Select(a => All[a]))
        {
            for (var t = 0; t < vector.Terms.Length; t++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(sum, vector.Terms[t], out _) += vector.Weights[t];
            }
        }

        return sum;
    }

    /// <summary>Average similarity of its pairs: the square of the sum has each of them twice, and each article with itself.</summary>
    private double? Inside(IReadOnlyCollection<int> articles, Dictionary<int, double> sum) => articles.Count < 2
        ? null
        : (sum.Values.Sum(w => w * w) - articles.Sum(a => All[a].Dot(All[a]))) / (articles.Count * (articles.Count - 1.0));
}
