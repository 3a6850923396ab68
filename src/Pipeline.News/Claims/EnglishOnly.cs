using Pipeline.News.Metadata;

namespace Pipeline.News.Claims;

/// <summary>Claims and names are read in English; an article whose language is not known is tried.</summary>
internal static class EnglishOnly
{
    public static bool Reads(ArticleMetadata metadata) =>
        metadata.Language is not { } language || language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
