using System.Runtime.InteropServices;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Some articles by their terms, so that what is like a vector is found without a look at what has nothing in common with it.</summary>
internal sealed class ArticleBlock
{
    private readonly IReadOnlyList<TermVector> _vectors;
    private readonly int _start;
    private readonly float[] _alike;
    private readonly Dictionary<int, List<(int Article, float Weight)>> _having = [];

    public ArticleBlock(IReadOnlyList<TermVector> vectors, int start, int end)
    {
        (_vectors, _start, Count) = (vectors, start, end - start);
        _alike = new float[Count * Count];
        for (var article = 0; article < Count; article++)
        {
            var vector = vectors[start + article];
            for (var t = 0; t < vector.Terms.Length; t++)
            {
                var having = CollectionsMarshal.GetValueRefOrAddDefault(_having, vector.Terms[t], out _) ??= [];
                foreach (var (other, weight) in CollectionsMarshal.AsSpan(having))
                {
                    _alike[article * Count + other] += weight * vector.Weights[t];
                }

                having.Add((article, vector.Weights[t]));
            }

            for (var other = 0; other < article; other++)
            {
                _alike[other * Count + article] = _alike[article * Count + other];
            }
        }
    }

    public int Count { get; }

    public StoryCluster Cluster(int article) => new(_start + article, _vectors[_start + article]);

    /// <summary>How alike two of its articles are.</summary>
    public float this[int a, int b] => _alike[a * Count + b];

    /// <returns>By article.</returns>
    public double[] Similarities(TermVector vector)
    {
        var sums = new double[Count];
        for (var t = 0; t < vector.Terms.Length; t++)
        {
            if (_having.TryGetValue(vector.Terms[t], out var having))
            {
                foreach (var (article, weight) in CollectionsMarshal.AsSpan(having))
                {
                    sums[article] += weight * (double)vector.Weights[t];
                }
            }
        }

        return sums;
    }
}
