using System.Collections.Immutable;
using Pipeline.News.Stories.Copies;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Takes events of one running story apart, by the time when they were reported and by what tells them from each other.</summary>
internal static class StorySplitting
{
    // Reports further apart than this may be of two events.
    private const int DaysApart = 7;

    // Reports months later look back at the event: of the development set's clusters with such a gap, 7 of 10 are of one event.
    private const int DaysOfOneStory = 30;

    // They are where the two groups are less alike than this, against what each has inside. About 1 for two
    // halves of one event, 0.91 for the two deals of the sample articles; the development set has no cluster with such a gap.
    private const double Apart = 0.93;

    // What could be taken for it is in the other camp: then less likeness makes one event. 0.10 to 0.14 are alike on random
    // choices of 10 of the development set's 33 topics, above it short reports fall off.
    private const double SameCamp = 0.14;

    /// <returns>Its events, the earlier first; one where time tells no two apart.</returns>
    public static ImmutableArray<StoryCluster> ByTime(
        StoryCluster cluster, IReadOnlyList<TermVector> vectors, Func<int, DateOnly?> reported) =>
        InTwo(cluster, vectors, reported) is var (earlier, later)
            ? [.. ByTime(earlier, vectors, reported), .. ByTime(later, vectors, reported)]
            : [cluster];

    /// <returns>Its events, that of the first article first; the cluster as it is where words tell no two apart.</returns>
    public static ImmutableArray<StoryCluster> ByWords(StoryCluster cluster, ArticleVectors about, CopyRoots original) =>
        InCamps(cluster, about, original) is var (first, second)
            ? [.. Events(first, about, original), .. Events(second, about, original)]
            : [cluster];

    private static IEnumerable<StoryCluster> Events(StoryCluster camp, ArticleVectors about, CopyRoots original)
    {
        if (ByWords(camp, about, original) is { Length: > 1 } events)
        {
            return events;
        }

        var articles = camp.Articles.Order().ToList();
        return StoryClustering.Cluster(articles.ConvertAll(a => about.All[a]), SameCamp)
            .Select(c => Sum(c.Articles.Select(place => articles[place]), about.All));
    }

    private static (StoryCluster First, StoryCluster Second)? InCamps(StoryCluster cluster, ArticleVectors about, CopyRoots original)
    {
        var own = cluster.Articles.Order().GroupBy(a => original[a]).Select(g => g.ToList()).ToList();
        if (EventModes.Of([.. own.Select(g => Sum(g, about.All).Sum)], about.Term) is not { } isSecond)
        {
            return null;
        }

        var camps = own.Select((articles, i) => (articles, isSecond[i])).ToLookup(x => x.Item2 != isSecond[0], x => x.articles);
        return (Sum(camps[false].SelectMany(a => a), about.All), Sum(camps[true].SelectMany(a => a), about.All));
    }

    private static (StoryCluster Earlier, StoryCluster Later)? InTwo(
        StoryCluster cluster, IReadOnlyList<TermVector> vectors, Func<int, DateOnly?> reported)
    {
        var dated = cluster.Articles.Where(a => reported(a) is not null).OrderBy(reported).ThenBy(a => a).ToList();
        var gaps = Enumerable.Range(1, Math.Max(0, dated.Count - 1))
            .Select(i => (At: i, Days: reported(dated[i])!.Value.DayNumber - reported(dated[i - 1])!.Value.DayNumber));
        if (gaps.OrderByDescending(g => g.Days).FirstOrDefault() is not { Days: >= DaysApart and <= DaysOfOneStory } gap)
        {
            return null;
        }

        var earlier = Sum(dated.Take(gap.At), vectors);
        var later = Sum(dated.Skip(gap.At), vectors);
        var (early, late) = (earlier, later);
        foreach (var article in cluster.Articles.Where(a => reported(a) is null))
        {
            var single = new StoryCluster(article, vectors[article]);
            if (Average(earlier, single) >= Average(later, single))
            {
                early = Joined(early, single);
            }
            else
            {
                late = Joined(late, single);
            }
        }

        return early.Articles.Count > 1 && late.Articles.Count > 1 && Average(early, late) < Apart * Math.Sqrt(Inside(early) * Inside(late))
            ? (early, late)
            : null;
    }

    private static StoryCluster Sum(IEnumerable<int> articles, IReadOnlyList<TermVector> vectors) =>
        articles.Select(a => new StoryCluster(a, vectors[a])).Aggregate(Joined);

    private static StoryCluster Joined(StoryCluster a, StoryCluster b) => a.With(b, a.Sum.Dot(b.Sum));

    private static double Average(StoryCluster a, StoryCluster b) => a.Sum.Dot(b.Sum) / ((double)a.Articles.Count * b.Articles.Count);

    private static double Inside(StoryCluster a) => a.SimilarPairs / (a.Articles.Count * (a.Articles.Count - 1) / 2.0);
}
