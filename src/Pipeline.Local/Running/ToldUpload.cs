using Pipeline.Local.Digests;
using Pipeline.News.Articles;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Running;

/// <summary>An upload's fate, as the page "Today" is told of it.</summary>
/// <param name="Href">Of the article's page; null where there is none.</param>
internal sealed record ToldUpload(string Path, string Headline, string? Href, string Message)
{
    public ToldUpload(string path, Article? article, DateOnly? day, string message, string container)
        : this(path, article?.Metadata.Headline?.Value ?? path, article is not null && day is { } d ? SiteLinks.Article(d, container, path, null) : null, message)
    {
    }

    /// <summary>Of bytes that were there already.</summary>
    public static ToldUpload Known(string path, StoredUpload standing, string container) =>
        new(path, standing.Article, standing.Key.Day, UploadFate.Describe(standing), container);
}
