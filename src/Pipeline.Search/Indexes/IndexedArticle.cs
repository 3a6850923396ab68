using System.Collections.Immutable;
using System.Globalization;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Search.Words;

namespace Pipeline.Search.Indexes;

/// <summary>What an index keeps of an article, worked out before anything is written: a fault in one article leaves nothing half.</summary>
internal sealed record IndexedArticle(Article Article, byte[] Text, string Headline, string Words, ImmutableArray<IndexedClaim> Claims)
{
    public string? Outlet => Article.Metadata.Publisher?.Value;

    /// <returns>Null where a fault of ours keeps it out; its own page says why.</returns>
    public static IndexedArticle? Of(Article article)
    {
        try
        {
            var text = article.Body.Text;
            return new IndexedArticle(
                article, PackedWords.Pack(text), SearchWords.Indexed(article.Metadata.Headline?.Value ?? article.Source), SearchWords.Indexed(text),
                [.. article.Claims.Select(claim => IndexedClaim.Of(claim, text))]);
        }
        catch (Exception fault) when (Fault.IsOurs(fault))
        {
            return null;
        }
    }
}

/// <param name="Said">The speaker as the sentence has it; null for what the article itself says.</param>
/// <param name="Spans">Of its words in the article's text: <c>12-40 60-80</c>.</param>
internal sealed record IndexedClaim(string? Name, string? Role, string? Said, string? How, ClaimKind Kind, string Spans, string SpeakerWords, string Words)
{
    public static IndexedClaim Of(Claim claim, string text)
    {
        ImmutableArray<TextSpan> content = claim.Content.IsEmpty ? [claim.Sentence] : claim.Content;
        var said = claim.Speaker?.Span.In(text);
        return new IndexedClaim(
            claim.Speaker?.Name, claim.Speaker?.Role, said, CueWords.Before(claim, text) is { Length: > 0 } how ? how : null, claim.Kind, Written(content),
            SearchWords.Indexed(claim.Speaker?.Name ?? said ?? ""), SearchWords.Indexed(string.Join(' ', content.Select(span => span.In(text)))));
    }

    public static ImmutableArray<TextSpan> Read(string spans) =>
    [
        .. spans.Split(' ').Select(span => span.Split('-')).Select(ends => new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture))),
    ];

    private static string Written(ImmutableArray<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));
}
