using System.Collections.Immutable;
using Pipeline.News.Articles;

namespace Pipeline.News.Stories;

/// <summary>The order in which articles are compared, so that it does not matter in which order they were read.</summary>
internal static class CanonicalOrder
{
    /// <summary>By upload, then by path, then by text; articles that were not uploaded come by path alone.</summary>
    public static ImmutableArray<Article> Of(IReadOnlyList<Article> articles) =>
    [
        .. articles
            .OrderBy(a => a.UploadedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(a => a.Source, StringComparer.Ordinal)
            .ThenBy(a => a.Body.Text, StringComparer.Ordinal),
    ];
}
