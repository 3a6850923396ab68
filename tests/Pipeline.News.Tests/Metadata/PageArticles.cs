using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

/// <summary>What is read of whole pages.</summary>
internal static class PageArticles
{
    public static ArticleMetadata Metadata(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var document, out var rejection) && ArticleCleaner.Clean(document).TryGet(out var body, out rejection)
            ? MetadataReader.Read(document, body, null)
            : throw new InvalidOperationException($"Rejected: {rejection?.Message}");
}
