using Pipeline.News.Articles;
using Pipeline.News.Claims;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests;

/// <summary>What must hold of the five sample articles, through the whole pipeline.</summary>
public sealed class SeedArticleTests
{
    [Theory]
    [InlineData(Seeds.Vice, "Major powers agreed on Friday", "return to Geneva for political negotiations.")]
    [InlineData(Seeds.Sputnik, "According to US Secretary of State John Kerry, leaders have reached", "an escalation of the conflict.")]
    [InlineData(Seeds.AlJazeera, "After a meeting with diplomats Thursday evening", "almost completely destroyed.")]
    [InlineData(Seeds.Voa, "The latest push to bring at least a temporary halt", "from Syria’s “neighbors.”")]
    [InlineData(Seeds.PressTv, "US Secretary of State John Kerry says he and his Russian counterpart", "Syrian Center for Policy Research.")]
    public void The_body_begins_and_ends_where_the_article_does(string seed, string begin, string end)
    {
        var text = Seeds.Article(seed).Body.Text;

        Assert.StartsWith(begin, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Seeds.Vice, "VICE News", "2016-02-12T02:00")]
    [InlineData(Seeds.AlJazeera, "Al Jazeera America", null)]
    [InlineData(Seeds.PressTv, "Press TV", "2016-02-21T14:02")]
    public void Publisher_and_time_are_those_that_the_page_gives(string seed, string publisher, string? published)
    {
        var metadata = Seeds.Article(seed).Metadata;

        Assert.Equal(publisher, metadata.Publisher?.Value);
        Assert.Equal(published, metadata.Published?.Value.ToString());
    }

    [Fact]
    public void The_clock_of_a_scraper_and_the_date_of_a_caption_are_not_the_publication_date()
    {
        var metadata = Seeds.Article(Seeds.Sputnik).Metadata;

        Assert.Null(metadata.Published);
        Assert.StartsWith("Kerry: Agreement Reached", metadata.Headline?.Value, StringComparison.Ordinal);
        Assert.Equal(["Syrian conflict", "John Kerry", "Syria", "United States"], metadata.Tags.Select(t => t.Value));
    }

    [Fact]
    public void Not_one_word_of_the_reader_comments_is_in_text_claims_or_names()
    {
        var article = Seeds.Article(Seeds.Sputnik);
        string[] commenters = ["vendor", "siberianhusky", "Alabama Mothman", "Mikhas", "forked tongue", "avatar", "sarcasm"];

        Assert.All(commenters, word => Assert.DoesNotContain(word, article.Body.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(article.Names, name => Assert.All(commenters, word => Assert.DoesNotContain(word, name.Name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_day_concluded_from_weekdays_and_captions_is_marked_inferred()
    {
        var published = Seeds.Article(Seeds.Voa).Metadata.Published;

        Assert.Equal(("2016-02-22", FieldSource.Inferred), (published?.Value.ToString(), published?.From));
        Assert.InRange(published!.Confidence, 0, 0.5);
    }

    [Fact]
    public void Doubled_captions_stand_once_and_never_in_the_body()
    {
        var article = Seeds.Article(Seeds.Voa);

        Assert.Equal(4, article.Metadata.Captions.Length);
        Assert.All(article.Metadata.Captions, caption => Assert.DoesNotContain(caption.Text, article.Body.Text, StringComparison.Ordinal));
        Assert.Equal(
            ["Rebel group 'willing'", "Russia's UN request rejected"],
            article.Body.Paragraphs.Where(p => p.Role == ParagraphRole.Heading).Select(p => p.Span.In(article.Body.Text)));
        Assert.All(["0:00", "No media source", "WATCH:"], player => Assert.DoesNotContain(player, article.Body.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Seeds.Vice, "We believe we have made progres", "John Kerry")]
    [InlineData(Seeds.Vice, "If implemented fully and properly", "Philip Hammond")]
    [InlineData(Seeds.Sputnik, "We have agreed to accelerate", "John Kerry")]
    [InlineData(Seeds.Sputnik, "On humanitarian issues, we are pleased", "Sergei Lavrov")]
    [InlineData(Seeds.Sputnik, "We welcome the readiness", "Sergei Lavrov")]
    [InlineData(Seeds.AlJazeera, "you have to be at the table", "John Kerry")]
    [InlineData(Seeds.PressTv, "We have reached a provisional agreement in principle", "John Kerry")]
    public void Every_direct_quotation_has_its_speaker(string seed, string words, string speaker)
    {
        var (article, claim) = Find(seed, words);

        Assert.Equal(ClaimKind.Direct, claim.Kind);
        Assert.Equal(speaker, claim.Speaker?.Name);
        Assert.NotEmpty(article.Claims);
    }

    [Fact]
    public void No_direct_quotation_is_without_a_speaker()
    {
        var unspoken = Seeds.All.SelectMany(seed => Seeds.Article(seed).Claims).Where(c => c.Kind == ClaimKind.Direct && c.Speaker is null);

        Assert.Empty(unspoken);
    }

    [Fact]
    public void A_title_stands_for_the_person_who_holds_it()
    {
        var (article, claim) = Find(Seeds.PressTv, "the agreement was reached after repeated negotiations", speech: "The top US diplomat");

        Assert.StartsWith("The top US diplomat", claim.Speaker!.Span.In(article.Body.Text), StringComparison.Ordinal);
        Assert.Equal("John Kerry", claim.Speaker.Name);
    }

    [Fact]
    public void A_source_without_a_name_is_anonymous()
    {
        var (_, claim) = Find(Seeds.Vice, "We did not get a deal");

        Assert.Equal((SpeakerType.Anonymous, null), (claim.Speaker?.Type, claim.Speaker?.Name));
    }

    [Fact]
    public void A_lead_that_officials_said_is_their_claim()
    {
        var (article, claim) = Find(Seeds.Vice, "Major powers agreed on Friday");

        Assert.Equal("officials", claim.Speaker?.Span.In(article.Body.Text));
    }

    private static (Article Article, Claim Claim) Find(string seed, string words, string? speech = null)
    {
        var article = Seeds.Article(seed);
        var text = article.Body.Text;
        return (article, Assert.Single(article.Claims, claim =>
            claim.Content[0].In(text).TrimStart('"', '\'', '“').StartsWith(words, StringComparison.Ordinal)
            && (speech is null || claim.Speaker?.Span.In(text).StartsWith(speech, StringComparison.Ordinal) == true)));
    }
}
