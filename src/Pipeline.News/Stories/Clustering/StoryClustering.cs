using System.Collections.Immutable;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>From articles to the events that they are about.</summary>
internal static class StoryClustering
{
    // Events of one longer story have this much in common on average: of 60 links on five annotated days 52 are right,
    // and 52 of 82 found; at 0.13 it is 76 of 118.
    private const double Related = 0.15;

    /// <returns>Clusters of places, each ascending, by their first place; and pairs of them, the lower first, that belong to one longer story.</returns>
    public static (List<StoryCluster> Events, List<(int A, int B)> Related) Of(
        IReadOnlyList<TermVector> vectors, ImmutableArray<CopyGroup> copies, Func<int, DateOnly?> reported)
    {
        var singles = OwnTexts(vectors.Count, copies).Select(copy => new StoryCluster(copy, vectors[copy[0]], reported(copy[0]))).ToList();
        var near = NearestArticles.Pairs([.. singles.Select(s => s.Sum)]).ToList();
        var singleOf = singles.SelectMany(s => s.Articles.Select(a => (Article: a, Single: s))).ToDictionary(x => x.Article, x => x.Single);
        var events = ClusterTree.Events(singles, near).SelectMany(e => TimeSplitting.Of(e, a => singleOf[a], reported)).ToList();
        events.ForEach(e => e.Articles.Sort());
        events = [.. events.OrderBy(e => e.Articles[0])];
        return (events, RelatedOnes(events, near.ConvertAll(p => (singles[p.A].Articles[0], singles[p.B].Articles[0]))));
    }

    /// <summary>Articles with their whole copies: of two that are one text each says what the other does, and the text counts once.</summary>
    private static IEnumerable<List<int>> OwnTexts(int articles, ImmutableArray<CopyGroup> copies)
    {
        var same = new CopyRoots(articles, [.. copies.Where(c => c.Kind is CopyKind.Exact or CopyKind.Near)]);
        return Enumerable.Range(0, articles).GroupBy(a => same[a]).Select(g => g.ToList());
    }

    private static List<(int A, int B)> RelatedOnes(List<StoryCluster> events, List<(int A, int B)> near)
    {
        var eventOf = events.SelectMany((e, number) => e.Articles.Select(a => (Article: a, Event: number))).ToDictionary(x => x.Article, x => x.Event);
        return
        [
            .. near.Select(p => (A: eventOf[p.A], B: eventOf[p.B])).Where(p => p.A != p.B).Select(p => (Math.Min(p.A, p.B), Math.Max(p.A, p.B))).Distinct().Order()
                .Where(p => events[p.Item1].Average(events[p.Item2]) * events[p.Item1].OfOneTime(events[p.Item2]) >= Related),
        ];
    }
}
