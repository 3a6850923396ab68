using Pipeline.News.Metadata;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Metadata;

public class SeedMetadataTests
{
    private static readonly ArticleMetadata Vice = CutSeed.Read(Seeds.Vice, "Major powers agreed", "political negotiations.");
    private static readonly ArticleMetadata Sputnik = CutSeed.Read(Seeds.Sputnik, "According to US Secretary", "conflict.");
    private static readonly ArticleMetadata AlJazeera = CutSeed.Read(Seeds.AlJazeera, "After a meeting with diplomats", "almost completely destroyed.");
    private static readonly ArticleMetadata Voa = CutSeed.Read(Seeds.Voa, "The latest push", "Syria’s “neighbors.”");
    private static readonly ArticleMetadata PressTv = CutSeed.Read(Seeds.PressTv, "US Secretary of State John Kerry says", "Policy Research.");

    [Fact]
    public void Reads_the_headlines()
    {
        Assert.Equal("US and Russia Agree to a 'Cessation of Hostilities' and More Humanitarian Aid in Syria", Vice.Headline?.Value);
        Assert.Equal("Kerry: Agreement Reached on 'Full Cessation of Hostilities' in Syria", Sputnik.Headline?.Value);
        Assert.Equal("Kerry, Lavrov say Syria cease-fire to begin within one week", AlJazeera.Headline?.Value);
        Assert.Equal("US, Russia Work to Sell Syria Cease-fire Plan", Voa.Headline?.Value);
        Assert.Equal("US, Russia reach provisional deal on Syria truce, says Kerry", PressTv.Headline?.Value);
    }

    [Fact]
    public void Reads_the_decks()
    {
        Assert.StartsWith("US Secretary of State John Kerry said Thursday", Vice.Deck?.Value, StringComparison.Ordinal);
        Assert.StartsWith("Cessation of all hostilities would start", AlJazeera.Deck?.Value, StringComparison.Ordinal);
        Assert.Null(Sputnik.Deck);
        Assert.Null(PressTv.Deck);
    }

    [Fact]
    public void Reads_times_as_precisely_as_they_stand()
    {
        Assert.Equal("2016-02-12T02:00", Vice.Published?.Value.ToString());
        Assert.Equal(FieldSource.Text, Vice.Published?.From);
        Assert.Equal("2016-02-21T14:02", PressTv.Published?.Value.ToString());
    }

    [Fact]
    public void Takes_neither_the_scrapers_clock_nor_one_caption_for_the_date()
    {
        Assert.Null(Sputnik.Published);
        Assert.Null(AlJazeera.Published);
    }

    [Fact]
    public void Marks_a_date_from_captions_and_a_weekday_as_inferred()
    {
        Assert.Equal("2016-02-22", Voa.Published?.Value.ToString());
        Assert.Equal(FieldSource.Inferred, Voa.Published?.From);
        Assert.InRange(Voa.Published!.Confidence, 0, 0.5);
    }

    [Fact]
    public void Reads_the_publishers()
    {
        Assert.Equal("VICE News", Vice.Publisher?.Value);
        Assert.Equal("Sputnik", Sputnik.Publisher?.Value);
        Assert.Equal("Al Jazeera America", AlJazeera.Publisher?.Value);
        Assert.Equal("VOA News", Voa.Publisher?.Value);
        Assert.Equal("Press TV", PressTv.Publisher?.Value);
    }

    [Fact]
    public void Names_the_agencies_that_are_credited_for_the_report_and_not_for_a_picture()
    {
        Assert.Equal(["wire services"], AlJazeera.Agencies.Select(a => a.Value));
        Assert.Equal(["Reuters"], PressTv.Agencies.Select(a => a.Value));
        Assert.Empty(Vice.Agencies);
        Assert.Empty(Sputnik.Agencies);
        Assert.Empty(Voa.Agencies);
    }

    [Fact]
    public void Reads_tags_behind_the_body()
    {
        Assert.Equal(["Syrian conflict", "John Kerry", "Syria", "United States"], Sputnik.Tags.Select(t => t.Value));
        Assert.Empty(Voa.Tags);
    }

    [Fact]
    public void Splits_credits_from_captions_and_keeps_each_caption_once()
    {
        Assert.Equal("Sven Hoppe/EPA", Assert.Single(Vice.Captions).Credit);
        Assert.EndsWith("Staffan de Mistura.", Vice.Captions[0].Text, StringComparison.Ordinal);
        Assert.Equal("AFP 2016/ Christof STACHE", Assert.Single(Sputnik.Captions).Credit);
        Assert.Equal("Matthias Schrader/AP", Assert.Single(AlJazeera.Captions).Credit);
        Assert.Equal(4, Voa.Captions.Length);
    }

    [Fact]
    public void Finds_no_authors_where_none_is_named()
    {
        foreach (var seed in new[] { Vice, Sputnik, AlJazeera, Voa, PressTv })
        {
            Assert.Empty(seed.Authors);
        }
    }

    [Fact]
    public void Identifies_the_language_by_the_text()
    {
        foreach (var seed in new[] { Vice, Sputnik, AlJazeera, Voa, PressTv })
        {
            Assert.Equal("en", seed.Language?.Value);
        }
    }
}
