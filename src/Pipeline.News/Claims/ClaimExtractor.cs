using System.Collections.Immutable;
using Pipeline.News.Language;
using Pipeline.News.Metadata;

namespace Pipeline.News.Claims;

/// <summary>The order of claim extraction: attributions, then who speaks, then what the content holds, then what the article itself states.</summary>
public static class ClaimExtractor
{
    /// <returns>In the order of the text.</returns>
    public static ImmutableArray<Claim> Extract(AnnotatedText text, ArticleNames names, ArticleMetadata metadata) => [];
}
