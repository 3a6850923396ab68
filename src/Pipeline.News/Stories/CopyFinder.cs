using System.Collections.Immutable;

namespace Pipeline.News.Stories;

/// <summary>Finds articles that repeat one another.</summary>
public static class CopyFinder
{
    public static ImmutableArray<CopyGroup> Find(ImmutableArray<Article> articles) =>
    [
        .. Enumerable.Range(0, articles.Length)
            .GroupBy(i => articles[i].Fingerprint)
            .Where(same => same.Count() > 1)
            .Select(same => new CopyGroup([.. same], CopyKind.Exact)),
    ];
}
