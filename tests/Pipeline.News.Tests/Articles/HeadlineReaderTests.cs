using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;

namespace Pipeline.News.Tests.Articles;

/// <summary>A headline is read once, with its article; what is composed of the article takes what was found.</summary>
public sealed class HeadlineReaderTests
{
    private const string Text = "12 Killed in Mill Fire in Orvale\n\nA fire in the old mill of Orvale killed 12 people on Monday, the police of the town said.\n\n"
        + "The fire broke out in the night and burned until noon. The mayor said that the town would help the families of the dead.\n";

    [Fact]
    public void Figures_of_the_headline_stand_in_the_line_of_the_article_and_are_read_back()
    {
        var article = Ingested("a.txt");

        var line = ArticleJson.Write(article, explain: true);
        var readBack = LineMapping.ToArticle(ArticleJson.ReadLine(line));

        Assert.Contains("\"headlineFigures\":[{\"text\":\"12\"", line, StringComparison.Ordinal);
        Assert.Equal("12 killed in mill fire in Orvale", readBack.ReadHeadline!.Cased);
        Assert.Equal<Figure>(article.ReadHeadline!.Figures, readBack.ReadHeadline.Figures);
        Assert.Equal(line, ArticleJson.Write(readBack, explain: true));
    }

    [Fact]
    public void A_headline_without_a_number_is_known_to_have_no_figures()
    {
        var article = Ingested("a.txt", Text.Replace("12 Killed", "Many Killed", StringComparison.Ordinal));

        Assert.Contains("\"headlineFigures\":[]", ArticleJson.Write(article), StringComparison.Ordinal);
        Assert.Same(Headline.None, LineMapping.ToArticle(ArticleJson.ReadLine(ArticleJson.Write(article))).ReadHeadline);
    }

    [Fact]
    public void What_is_compared_is_what_was_stored_and_a_line_of_an_older_program_gives_the_same()
    {
        var told = Ingested("a.txt");
        var other = Ingested("b.txt", Text.Replace("A fire in the old mill of Orvale killed 12 people", "The old mill of Orvale burned down", StringComparison.Ordinal));
        var older = LineMapping.ToArticle(ArticleJson.ReadLine(ArticleJson.Write(other)) with { HeadlineFigures = null });

        Assert.Null(older.ReadHeadline);
        Assert.Contains(InHeadlines(told, other), mention => mention.StartsWith("b.txt", StringComparison.Ordinal));
        Assert.Equal(InHeadlines(told, other), InHeadlines(told, older));
        Assert.DoesNotContain(InHeadlines(told, other with { ReadHeadline = Headline.None }), mention => mention.StartsWith("b.txt", StringComparison.Ordinal));
    }

    private static string[] InHeadlines(params Article[] articles)
    {
        var comparison = DigestComposer.Compare([.. articles]);
        return [.. comparison.Figures.SelectMany(f => f.Mentions).Where(m => m.Claim is null).Select(m => $"{comparison.Articles[m.Article].Source} {comparison[m].Figure.Value}")];
    }

    private static Article Ingested(string name, string text = Text) =>
        ArticlePipeline.Ingest(new SourceBlob(name, Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException(rejection.Message);
}
