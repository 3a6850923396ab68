using Pipeline.News.Serialization;

namespace Pipeline.Storage.Articles;

/// <summary>A claim, found without its article.</summary>
/// <param name="Number">From 1, among the article's stored claims.</param>
/// <param name="Content">The claimed words, parts joined by an ellipsis.</param>
public sealed record StoredClaim(ArticleKey Article, int Number, string? Speaker, string? Role, string Content, ClaimLine Claim);
