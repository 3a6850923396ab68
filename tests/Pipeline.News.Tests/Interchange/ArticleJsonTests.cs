using Pipeline.News.Interchange;

namespace Pipeline.News.Tests.Interchange;

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
    public void A_rejection_is_a_line_with_a_code_and_a_message()
    {
        var line = ArticleJson.Write("a.txt", new Rejection(RejectionCode.NotText, "This is a picture."));

        Assert.StartsWith("""{"source":"a.txt","status":"rejected","rejection":{"code":"not-text","message":"This is a picture."},""", line, StringComparison.Ordinal);
    }
}
