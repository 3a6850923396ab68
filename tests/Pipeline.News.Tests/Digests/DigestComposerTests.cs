using Pipeline.News.Digests;

namespace Pipeline.News.Tests.Digests;

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
    public void A_late_article_makes_a_new_revision_that_names_it()
    {
        var first = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice)], []);
        var second = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice), Seeds.Article(Seeds.Voa)], [], replaced: first);
        var third = DigestComposer.Compose(Day, [Seeds.Article(Seeds.Vice), Seeds.Article(Seeds.Voa)], [], replaced: second);

        Assert.Equal(2, second.Revision);
        Assert.Equal([(ChangeKind.Added, Seeds.Voa)], second.Changes.Select(c => (c.Kind, c.Source)));
        Assert.Same(second, third);
    }
}
