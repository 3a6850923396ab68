using Pipeline.Search.Queries;

namespace Pipeline.Search.Indexes;

/// <summary>Where one kind of thing stands in an index.</summary>
/// <param name="Words">The table of its words.</param>
/// <param name="Things">The table of the things themselves, by the same numbers.</param>
/// <param name="First">The column whose words come before all others: a headline, a speaker's name; null where there is one alone.</param>
/// <param name="OfOutlets">The numbers of those that have to do with outlets of the numbers in <c>$outlets</c>.</param>
internal sealed record IndexTable(string Words, string Things, string? First, string OfOutlets)
{
    private const string OfArticles = "SELECT id FROM articles WHERE outlet IN (SELECT value FROM json_each($outlets))";

    public static IndexTable Of(SearchKind kind) => kind switch
    {
        SearchKind.Story => Stories,
        SearchKind.Article => Articles,
        SearchKind.Claim => Claims,
        _ => Speakers,
    };

    private static readonly IndexTable Stories = new("story_words", "stories", "headline", $"SELECT story FROM articles WHERE id IN ({OfArticles})");
    private static readonly IndexTable Articles = new("article_words", "articles", "headline", OfArticles);
    private static readonly IndexTable Claims = new("claim_words", "claims", "speaker", $"SELECT id FROM claims WHERE article IN ({OfArticles})");
    private static readonly IndexTable Speakers = new("speaker_words", "speakers", null, $"SELECT speaker FROM claims WHERE article IN ({OfArticles})");
}
