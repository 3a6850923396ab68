using System.Collections.Immutable;

namespace Pipeline.News.Stories.Clustering;

/// <summary>Takes two events of one longer story apart where reports pause, and what comes after is told otherwise.</summary>
internal static class TimeSplitting
{
    // Reports of one event follow each other within a week.
    private const int DaysApart = 7;

    // Reports months later look back at the event.
    private const int DaysOfOneStory = 30;

    /// <returns>Its events, the earlier first; one where time tells no two apart.</returns>
    public static ImmutableArray<StoryCluster> Of(StoryCluster cluster, Func<int, StoryCluster> single, Func<int, DateOnly?> reported) =>
        InTwo(cluster, single, reported) is var (earlier, later)
            ? [.. Of(earlier, single, reported), .. Of(later, single, reported)]
            : [cluster];

    private static (StoryCluster Earlier, StoryCluster Later)? InTwo(StoryCluster cluster, Func<int, StoryCluster> single, Func<int, DateOnly?> reported)
    {
        var own = cluster.Articles.ConvertAll(a => (Article: a, Single: single(a))).DistinctBy(x => x.Single).ToList();
        var dated = own.Where(x => reported(x.Article) is not null).OrderBy(x => reported(x.Article)).ThenBy(x => x.Article).ToList();
        var gaps = Enumerable.Range(1, Math.Max(0, dated.Count - 1))
            .Select(i => (At: i, Days: reported(dated[i].Article)!.Value.DayNumber - reported(dated[i - 1].Article)!.Value.DayNumber));
        if (gaps.OrderByDescending(g => g.Days).FirstOrDefault() is not { Days: >= DaysApart and <= DaysOfOneStory } gap || gap.At < 2 || dated.Count - gap.At < 2)
        {
            return null;
        }

        var (earlier, later) = (Sum(dated.Take(gap.At)), Sum(dated.Skip(gap.At)));
        if (earlier.IsOfOneKind(later))
        {
            return null;
        }

        foreach (var (_, undated) in own.Where(x => reported(x.Article) is null))
        {
            (earlier, later) = earlier.Average(undated) >= later.Average(undated) ? (earlier.With(undated), later) : (earlier, later.With(undated));
        }

        return (earlier, later);
    }

    private static StoryCluster Sum(IEnumerable<(int Article, StoryCluster Single)> articles) => articles.Select(x => x.Single).Aggregate((a, b) => a.With(b));
}
