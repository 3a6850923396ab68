using Pipeline.News.Serialization;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Serialization;

public sealed class ArticleJsonTests
{
    public static TheoryData<string> AllSeeds => [.. Seeds.All];

    [Theory]
    [MemberData(nameof(AllSeeds))]
    public void An_article_survives_being_written_and_read_back(string seed)
    {
        var line = ArticleJson.Write(Seeds.Article(seed), explain: true);

        var readBack = LineMapping.ToArticle(ArticleJson.ReadLine(line));

        Assert.Equal(line, ArticleJson.Write(readBack, explain: true));
    }

    [Fact]
    public void Fields_that_a_line_leaves_out_are_empty()
    {
        const string Line = """
            {"source":"a.txt","status":"article","text":"The mayor resigned.","names":[{"name":"Ann Lee","kind":"person"}],
            "claims":[{"kind":"statement","sentence":{"start":0,"end":19}}]}
            """;

        var article = LineMapping.ToArticle(ArticleJson.ReadLine(Line));

        Assert.Empty(article.Body.Paragraphs);
        Assert.Empty(article.Metadata.Authors);
        Assert.Empty(Assert.Single(article.Names).Mentions);
        var claim = Assert.Single(article.Claims);
        Assert.Empty(claim.Content);
        Assert.Empty(claim.Figures);
        Assert.Empty(claim.Places);
        Assert.Empty(claim.Why);
    }

    [Fact]
    public void A_rejection_is_a_line_with_a_code_and_a_message()
    {
        var line = ArticleJson.WriteRejection("a.txt", new Rejection(RejectionCode.NotText, "This is a picture."));

        Assert.StartsWith("""{"source":"a.txt","status":"rejected","rejection":{"code":"not-text","message":"This is a picture."},""", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_says_that_claims_are_not_read_in_its_language()
    {
        var german = Languages.WrittenArticle.All.Single(a => a.Language == "de");
        var english = Languages.WrittenArticle.All.Single(a => a.Language == "en");

        Assert.Contains("\"claimsFound\":0,\"claimsSkipped\":\"unsupported-language\",\"claims\":[]", ArticleJson.Write(german.Ingested(), explain: false), StringComparison.Ordinal);
        Assert.DoesNotContain("claimsSkipped", ArticleJson.Write(english.Ingested(), explain: false), StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"unsupported-language\"", ComparisonJson.Write(DigestComposer.Compare([german.Ingested(), english.Ingested()])), StringComparison.Ordinal);
        Assert.DoesNotContain("skipped", ComparisonJson.Write(DigestComposer.Compare([english.Ingested()])), StringComparison.Ordinal);
    }
}
