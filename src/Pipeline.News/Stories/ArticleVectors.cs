using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>What each article of a batch is about, as weighted terms.</summary>
internal sealed class ArticleVectors
{
    private const int MostTerms = 150;

    private readonly Vocabulary _vocabulary;

    private ArticleVectors(Vocabulary vocabulary, List<TermVector> vectors) => (_vocabulary, All) = (vocabulary, vectors);

    public IReadOnlyList<TermVector> All { get; }

    public static ArticleVectors Of(ImmutableArray<Article> articles)
    {
        var vocabulary = new Vocabulary();
        var counts = articles.Select(a => TermReader.Of(a, vocabulary)).ToList();
        counts.ForEach(vocabulary.Count);
        return new ArticleVectors(vocabulary, counts.ConvertAll(c => vocabulary.Vector(c, MostTerms)));
    }

    public string Term(int number) => _vocabulary[number];

    /// <summary>
    /// How much two groups of articles are of one kind: their average similarity against that inside each group; about 1 where
    /// nothing tells them apart, null where a group is too small to show.
    /// </summary>
    public double? Kinship(IReadOnlyCollection<int> a, IReadOnlyCollection<int> b)
    {
        var (inside, insideB) = (Average(a), Average(b));
        if (inside is not > 0 || insideB is not > 0)
        {
            return null;
        }

        var across = a.Sum(x => b.Sum(y => All[x].Dot(All[y]))) / ((double)a.Count * b.Count);
        return across / Math.Sqrt(inside.Value * insideB.Value);
    }

    private double? Average(IReadOnlyCollection<int> articles) => articles.Count < 2
        ? null
        : articles.Sum(x => articles.Sum(y => x < y ? All[x].Dot(All[y]) : 0)) / (articles.Count * (articles.Count - 1) / 2.0);
}
