using Pipeline.News.Digests;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Tests.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests;

public sealed class DigestComposerTests
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));

    [Fact]
    public void A_digest_says_how_many_articles_have_no_claims_for_their_language()
    {
        var digest = DigestComposer.Compose(Day, [.. Languages.WrittenArticle.All.Where(a => a.Language is "de" or "ja" or "en").Select(a => a.Ingested())], []);

        Assert.Equal(2, digest.Counts.Unsupported);
        Assert.Contains("2 articles in languages whose claims are not read.", DigestMarkdown.Write(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_day_has_a_digest_that_says_so()
    {
        var digest = DigestComposer.Compose(Day, [], []);

        Assert.Empty(digest.Stories);
        Assert.Contains("Nothing was uploaded", DigestMarkdown.Write(digest), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_articles_in_another_order_give_the_same_bytes()
    {
        var articles = Seeds.All.Select(Seeds.Article).ToList();

        var one = DigestJson.Write(DigestComposer.Compose(Day, articles, []));
        articles.Reverse();
        var other = DigestJson.Write(DigestComposer.Compose(Day, articles, []));

        Assert.Equal(one, other);
    }

    [Fact]
    public void A_digest_survives_being_written_and_read_back()
    {
        var json = DigestJson.Write(DigestComposer.Compose(
            Day, [.. Seeds.All.Select(Seeds.Article)], [new RejectedUpload("a.png", RejectionCode.UnsupportedKind, "Pictures are not read.")]));

        Assert.Equal(json, DigestJson.Write(DigestJson.Read(json)));
    }

    [Fact]
    public void What_stands_beside_an_article_is_part_of_what_a_digest_was_made_from()
    {
        var article = Seeds.Article(Seeds.Vice);
        var mailed = article with { Metadata = article.Metadata with { Publisher = new Sourced<string>("The Tarn Post", FieldSource.Mail, 0.7) } };
        var renamed = mailed with { Metadata = mailed.Metadata with { Publisher = new Sourced<string>("The Tarn Gazette", FieldSource.Mail, 0.7) } };

        Assert.Equal(3, new[] { article, mailed, renamed }.Select(a => InputHash.Of(Day, [a], [], [])).Distinct().Count());
    }

    [Fact]
    public void A_late_article_makes_a_new_revision_that_names_it()
    {
        var first = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice)], []);
        var second = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice), Seeds.Article(Seeds.Voa)], [], replaced: first);
        var third = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice), Seeds.Article(Seeds.Voa)], [], replaced: second);

        Assert.Equal(2, second.Revision);
        Assert.Equal([(ChangeKind.Added, Seeds.Voa)], second.Changes.Select(c => (c.Kind, c.Source)));
        Assert.Same(second, third);
    }

    [Fact]
    public void A_sentence_that_an_article_repeats_is_told_once()
    {
        const string Told = "Ann Lee said the dam is safe. ";
        var claim = Made.Said(Told + Told, "Ann Lee", "the dam is safe");
        var again = claim with { Sentence = new TextSpan(Told.Length, 2 * Told.Length), Content = [new TextSpan(Told.Length + 13, Told.Length + 28)] };

        var digest = DigestComposer.Compose(Day, [Made.Article("a.txt", "Dam is safe", Told + Told, null, null, claim, again)], []);

        Assert.Equal("the dam is safe", Assert.Single(Assert.Single(digest.Stories).Said).Content[0].Text);
    }

    [Theory]
    [InlineData("points", "score", 0)]
    [InlineData("people", "killed", 1)]
    public void A_score_of_nobody_knows_whom_is_nothing_that_sources_agree_on(string unit, string measure, int told)
    {
        var digest = DigestComposer.Compose(
            Day,
            [
                Made.WithFigure("a.txt", "The dam above Orvale broke: 13 in all.", "13", 13, unit: unit, measure: measure),
                Made.WithFigure("b.txt", "Orvale's dam gave way and broke: 13 in all.", "13", 13, unit: unit, measure: measure),
            ],
            []);

        Assert.Equal(told, Assert.Single(digest.Stories).Figures.Length);
    }
}
