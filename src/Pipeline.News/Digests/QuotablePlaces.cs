using Pipeline.News.Articles;
using Pipeline.News.Texts;

namespace Pipeline.News.Digests;

/// <summary>Every stretch of an article that a digest may quote and link to. From the article alone, so that its page does not change with the digests around it.</summary>
public static class QuotablePlaces
{
    /// <returns>In order; each once.</returns>
    public static IEnumerable<TextSpan> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Claims.SelectMany(c => c.Content.Prepend(c.Sentence).Concat(c.Figures.Select(f => f.Span)))
            .Concat(KeySentences.Opening(article)).Distinct().Order();
    }
}
