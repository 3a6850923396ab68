namespace Pipeline.Search.Queries;

/// <summary>Kinds as <c>kind:</c> takes them.</summary>
public static class SearchNames
{
    public static string Of(SearchKind kind) => kind switch
    {
        SearchKind.Story => "story",
        SearchKind.Article => "article",
        SearchKind.Claim => "claim",
        _ => "speaker",
    };

    /// <summary>In the plural and in capitals too.</summary>
    /// <returns>Null for what is no kind.</returns>
    public static SearchKind? Read(string text) => text.ToLowerInvariant() switch
    {
        "story" or "stories" => SearchKind.Story,
        "article" or "articles" or "headline" or "headlines" => SearchKind.Article,
        "claim" or "claims" => SearchKind.Claim,
        "speaker" or "speakers" => SearchKind.Speaker,
        _ => null,
    };
}
