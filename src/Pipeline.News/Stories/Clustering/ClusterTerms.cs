using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Articles of one cluster by what tells them from each other: terms that all of them have weigh nothing.</summary>
internal sealed class ClusterTerms
{
    private readonly int _articles;
    private readonly Dictionary<int, (double Rarity, List<(int Article, double Weight)> Having)> _terms = [];

    public ClusterTerms(IReadOnlyList<TermVector> articles)
    {
        _articles = articles.Count;
        var having = articles
            .SelectMany((a, i) => a.Terms.ToArray().Zip(a.Weights.ToArray(), (term, weight) => (Term: term, Article: i, Weight: (double)weight)))
            .GroupBy(x => x.Term);
        // A term of one article alone cannot join it to another.
        foreach (var term in having.Where(h => h.Skip(1).Any()))
        {
            var rarity = Math.Log((articles.Count + 0.5) / term.Count());
            _terms.Add(term.Key, (rarity, [.. term.Select(x => (x.Article, x.Weight * rarity))]));
        }
    }

    /// <summary>Those that two or more articles have.</summary>
    public IEnumerable<int> Terms => _terms.Keys;

    /// <summary>How alike the articles are by some of their terms; an article is not like itself.</summary>
    public double[][] Similarities(Func<int, bool> counts)
    {
        var alike = Enumerable.Range(0, _articles).Select(_ => new double[_articles]).ToArray();
        foreach (var (_, (_, having)) in _terms.Where(t => counts(t.Key)))
        {
            for (var i = 0; i < having.Count; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    alike[having[i].Article][having[j].Article] += having[i].Weight * having[j].Weight;
                }
            }
        }

        double[] lengths = [.. alike.Select((row, i) => Math.Sqrt(row[i]))];
        for (var i = 0; i < _articles; i++)
        {
            alike[i][i] = 0;
            for (var j = 0; j < i; j++)
            {
                alike[j][i] = alike[i][j] = alike[i][j] > 0 ? alike[i][j] / (lengths[i] * lengths[j]) : 0;
            }
        }

        return alike;
    }

    /// <returns>Whether an article, of these or another, is more like those that are true.</returns>
    public Func<TermVector, bool> CampOf(bool[] camps)
    {
        var leaning = _terms.ToDictionary(
            t => t.Key,
            t => t.Value.Rarity * (Mean(t.Value.Having, camps, true) - Mean(t.Value.Having, camps, false)));
        return article =>
        {
            var sum = 0.0;
            for (var t = 0; t < article.Terms.Length; t++)
            {
                sum += article.Weights[t] * leaning.GetValueOrDefault(article.Terms[t]);
            }

            return sum > 0;
        };
    }

    private static double Mean(List<(int Article, double Weight)> having, bool[] camps, bool camp) =>
        having.Where(h => camps[h.Article] == camp).Sum(h => h.Weight) / Math.Max(1, camps.Count(c => c == camp));
}
