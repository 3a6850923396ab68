namespace Pipeline.News.Stories.Terms;

/// <summary>How often each term stands in an article: number of the term to its count, a word of the headline counting more.</summary>
/// <param name="Whole">In headline and text.</param>
/// <param name="Lead">In the headline and the text's first sentences: what is news, without the background that follows.</param>
internal sealed record ArticleTerms(Dictionary<int, float> Whole, Dictionary<int, float> Lead);
