using Pipeline.News.Metadata;

namespace Pipeline.News.Claims;

/// <summary>Claims and names are read in English; an article whose language is not known is tried.</summary>
public static class EnglishOnly
{
    /// <summary>What stands in place of an article's claims where they are not read.</summary>
    public const string Unsupported = "unsupported-language";

    public static bool Reads(ArticleMetadata metadata) => UnsupportedLanguage(metadata) is null;

    /// <summary>BCP 47; null where claims are read.</summary>
    public static string? UnsupportedLanguage(ArticleMetadata metadata) =>
        metadata.Language?.Value is { } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? language : null;
}
