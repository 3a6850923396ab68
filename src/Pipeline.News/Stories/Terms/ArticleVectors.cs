using System.Collections.Immutable;
using Pipeline.News.Articles;

namespace Pipeline.News.Stories.Terms;

/// <summary>What each article of a batch is about, as weighted terms.</summary>
internal sealed class ArticleVectors
{
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
        return new ArticleVectors(vocabulary, [.. counts.AsParallel().AsOrdered().Select(vocabulary.Vectors)]);
    }

    /// <summary>A sum's weightiest terms as they stand in whole articles.</summary>
    public IEnumerable<(string Term, float Weight)> Weightiest(TermVector sum, int count) =>
        sum.Where(term => !Vocabulary.IsOfLead(term)).Top(count).Select(t => (_vocabulary[t.Term], t.Weight));
}
