using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>
/// Finds figures that different articles give for one thing: same measure and unit, in the same story or a related one. A wrong
/// join is worse than a missed one, so equal values need little more than that, and differing ones need much.
/// </summary>
public static class FigureMatcher
{
    // So many figures of one kind in one running story are compared with each other; more only cost time.
    private const int MostOfOneKind = 400;

    internal static ImmutableArray<FigureMatch> Match(
        ImmutableArray<Article> articles, ArticleVectors about, ImmutableArray<Story> stories, ImmutableArray<CopyGroup> copies)
    {
        var original = new CopyRoots(articles.Length, copies);
        var running = RunningStories(stories);
        var buckets = Enumerable.Range(0, stories.Length)
            .SelectMany(s => stories[s].Articles.Select(a => (Running: running[s], Article: a)))
            .SelectMany(x => Settings(articles[x.Article], x.Article).Select(f => (x.Running, Setting: f)))
            .GroupBy(x => (x.Running, x.Setting.Key), x => x.Setting);
        return
        [
            .. buckets.AsParallel().AsOrdered()
                .SelectMany(bucket => FigureGroups.Of([.. bucket.Take(MostOfOneKind)], articles, about, original))
                .OrderBy(m => m.Mentions[0]).ThenBy(m => m.Mentions[^1]),
        ];
    }

    /// <summary>One setting for each place in the text: nested claims share their figures.</summary>
    private static IEnumerable<FigureSetting> Settings(Article article, int place)
    {
        var seen = new HashSet<TextSpan>();
        for (var c = 0; c < article.Claims.Length; c++)
        {
            for (var f = 0; f < article.Claims[c].Figures.Length; f++)
            {
                if (seen.Add(article.Claims[c].Figures[f].Span)
                    && FigureSetting.Of(article, new FigurePlace(new ClaimPlace(place, c), f)) is { Key: not null } setting)
                {
                    yield return setting;
                }
            }
        }
    }

    /// <summary>By story: the number of its running story, which related stories share.</summary>
    private static int[] RunningStories(ImmutableArray<Story> stories)
    {
        var sets = new DisjointSets(stories.Length);
        for (var s = 0; s < stories.Length; s++)
        {
            foreach (var related in stories[s].Related)
            {
                sets.Join(s, related);
            }
        }

        return [.. Enumerable.Range(0, stories.Length).Select(sets.Root)];
    }
}
