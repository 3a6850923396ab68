using Pipeline.News.Language;
using Pipeline.News.Metadata;

namespace Pipeline.News.Claims;

/// <summary>Finds who and what an article names, one entity under all its forms.</summary>
public static class NameFinder
{
    public static ArticleNames Find(AnnotatedText text, ArticleMetadata metadata) => ArticleNames.None;
}
