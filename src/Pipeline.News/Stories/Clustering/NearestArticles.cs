using System.Runtime.InteropServices;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Finds for each vector those that are most like it, through an index of weighty terms: the ten-thousandth costs about what the tenth did.</summary>
internal static class NearestArticles
{
    // An article is found and looked for by its 40 weightiest terms and keeps its ten best finds: the same stories as with all pairs.
    private const int MostTerms = 40;
    private const int Finds = 10;

    // A term of more articles tells little, and would make the work grow with their square.
    private const int MostHaving = 2000;

    /// <returns>Pairs of places, the lower first, each once.</returns>
    public static IEnumerable<(int A, int B)> Pairs(IReadOnlyList<TermVector> vectors)
    {
        var top = vectors.AsParallel().AsOrdered().Select(v => v.Top(MostTerms)).ToList();
        var having = new Dictionary<int, List<(int Place, float Weight)>>();
        for (var place = 0; place < top.Count; place++)
        {
            foreach (var (term, weight) in top[place])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(having, term, out _) ??= []).Add((place, weight));
            }
        }

        return Enumerable.Range(0, top.Count).AsParallel().AsOrdered()
            .SelectMany(place => Nearest(place, top[place], having).Select(other => (Math.Min(place, other), Math.Max(place, other))))
            .Distinct().Order();
    }

    private static IEnumerable<int> Nearest(int place, (int Term, float Weight)[] terms, Dictionary<int, List<(int Place, float Weight)>> having)
    {
        var found = new Dictionary<int, double>();
        foreach (var (term, weight) in terms)
        {
            if (having[term] is { Count: <= MostHaving } others)
            {
                foreach (var (other, otherWeight) in others)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(found, other, out _) += weight * (double)otherWeight;
                }
            }
        }

        return found.Where(f => f.Key != place).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(Finds).Select(f => f.Key);
    }
}
