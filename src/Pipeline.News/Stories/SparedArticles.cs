using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Stories;

/// <summary>An article that a day's work goes on without.</summary>
public sealed record SparedArticle(Article Article, Rejection Rejection);

/// <summary>Work over all articles of a day that goes on without those that it cannot take, as if they were not there.</summary>
internal static class SparedArticles
{
    // A fault that takes two articles to show is rare; after as many of them it is no fault of articles.
    private const int MostTogether = 8;

    /// <param name="work">Pure, and safe to be called for several choices of the articles at once.</param>
    /// <exception cref="Exception">What the work throws whichever articles it is given.</exception>
    public static (T Result, ImmutableArray<SparedArticle> Spared) Run<T>(ImmutableArray<Article> articles, Func<ImmutableArray<Article>, T> work)
    {
        var spared = ImmutableArray.CreateBuilder<SparedArticle>();
        for (var rounds = 0; ; rounds++)
        {
            try
            {
                return (work(articles), spared.ToImmutable());
            }
            catch (Exception fault) when (rounds < MostTogether && Fault.IsOurs(fault))
            {
                if (FaultOf([], work) is not null)
                {
                    throw;
                }

                var found = Alone(articles, work);
                found = found.IsEmpty ? Together(articles, work) : found;
                if (found.IsEmpty)
                {
                    // It comes and goes: once more, with what is there.
                    continue;
                }

                spared.AddRange(found);
                articles = articles.RemoveRange(found.Select(f => f.Article), ReferenceEqualityComparer.Instance);
            }
        }
    }

    private static ImmutableArray<SparedArticle> Alone<T>(ImmutableArray<Article> articles, Func<ImmutableArray<Article>, T> work) =>
    [
        .. articles.AsParallel().AsOrdered().Select(a => (Article: a, Exception: FaultOf([a], work))).Where(x => x.Exception is not null)
            .Select(x => Of(x.Article, x.Exception!)),
    ];

    /// <summary>The last of the fewest first articles that fail together; without it they do not.</summary>
    private static ImmutableArray<SparedArticle> Together<T>(ImmutableArray<Article> articles, Func<ImmutableArray<Article>, T> work)
    {
        // The first "good" ones are known to work, the first "bad" ones not to.
        var (good, bad, fault) = (0, articles.Length, FaultOf(articles, work));
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            if (FaultOf(articles[..middle], work) is { } found)
            {
                (bad, fault) = (middle, found);
            }
            else
            {
                good = middle;
            }
        }

        return fault is null ? [] : [Of(articles[bad - 1], fault)];
    }

    private static SparedArticle Of(Article article, Exception fault) => new(article, Fault.Rejects("comparing articles", fault));

    private static Exception? FaultOf<T>(ImmutableArray<Article> articles, Func<ImmutableArray<Article>, T> work)
    {
        try
        {
            work(articles);
            return null;
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return fault;
        }
    }
}
