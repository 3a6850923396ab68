using Pipeline.News.Claims;

namespace Pipeline.News.Tests.Claims.Attributions;

public sealed class SeedAttributionTests
{
    [Fact]
    public void A_quotation_split_around_its_cue_is_one_claim_with_two_pieces()
    {
        var article = Seeds.Article(Seeds.Vice);

        var claim = article.Claims.First(c => c.Kind == ClaimKind.Direct && c.Content.Length > 1);

        Assert.Equal("Kerry", claim.Speaker!.Span.In(article.Body.Text));
    }

    [Fact]
    public void Quotations_in_single_marks_are_direct()
    {
        var article = Seeds.Article(Seeds.PressTv);

        var claim = article.Claims.First(c => c.Content[0].In(article.Body.Text).StartsWith("'We have reached a provisional agreement", StringComparison.Ordinal));

        Assert.Equal((ClaimKind.Direct, "Kerry"), (claim.Kind, claim.Speaker!.Span.In(article.Body.Text)));
    }

    [Fact]
    public void A_quoted_word_is_not_speech()
    {
        var article = Seeds.Article(Seeds.PressTv);

        Assert.DoesNotContain(article.Claims, c => c.Kind == ClaimKind.Direct && c.Content[0].In(article.Body.Text) == "'possibility'");
    }
}
