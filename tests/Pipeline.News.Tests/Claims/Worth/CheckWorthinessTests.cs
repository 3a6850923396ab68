using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Claims.Worth;

/// <summary>Of two claims of one article, the one that a fact-checker would take first.</summary>
public sealed class CheckWorthinessTests
{
    [Theory]
    [InlineData(
        "The flood in Norrby killed 14 people and left 300 homeless, the district council said.",
        "Berger had 14 rebounds and seven assists before halftime, the best of her 30 games for Norrby.")]
    [InlineData(
        "The ministry paid $40 million for vaccines that never came, the auditor Ann Lee said.",
        "The sequel took $40 million at cinemas, a record for any trilogy, the studio said.")]
    [InlineData(
        "The mayor, Ann Lee, said that 2,000 people had been evacuated from the harbour.",
        "There were 2,000 people in the harbour on Sunday.")]
    [InlineData(
        "The attacks on the harbour killed at least 83 people, the police said.",
        "Ministers spoke on three core issues at the talks in Norrby, the police said.")]
    [InlineData(
        "The bank lost its licence in March, the auditor Ann Lee said.",
        "The bank should lose its licence in March, the auditor Ann Lee said.")]
    public void What_concerns_the_public_and_has_a_source_comes_before_games_shows_counts_and_wishes(string more, string less)
    {
        var article = Article(more, less);

        Assert.True(Worth(article, more) > Worth(article, less), $"{Worth(article, more)} is not more than {Worth(article, less)}");
    }

    private static double Worth(Article article, string sentence)
    {
        var start = article.Body.Text.IndexOf(sentence, StringComparison.Ordinal);
        Assert.True(start >= 0, $"Cleaning lost: {sentence}");
        return article.Claims.Where(c => c.Sentence.Start >= start && c.Sentence.Start < start + sentence.Length).Max(c => c.CheckWorthiness);
    }

    private static Article Article(params string[] sentences)
    {
        var text = $"Councils meet in Norrby\n\nThe councils of the district met in Norrby on Monday and heard from many people.\n\n{string.Join("\n\n", sentences)}\n\nThe councils will meet again before the winter, and the harbour stays open until then.\n";
        return ArticlePipeline.Ingest(new SourceBlob("worth.txt", Encoding.UTF8.GetBytes(text))).TryGet(out var article, out var rejection)
            ? article
            : throw new InvalidOperationException(rejection.Message);
    }
}
