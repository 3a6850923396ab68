using Pipeline.News.Cleaning;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Text;

/// <summary>What must hold on the five samples, by rules that know none of them.</summary>
public class SeedCleaningTests
{
    [Theory]
    [InlineData(Seeds.Vice, "Major powers agreed on Friday", "return to Geneva for political negotiations.")]
    [InlineData(Seeds.Sputnik, "According to US Secretary of State John Kerry, leaders have reached", "an escalation of the conflict.")]
    [InlineData(Seeds.AlJazeera, "After a meeting with diplomats Thursday evening", "almost completely destroyed.")]
    [InlineData(Seeds.Voa, "The latest push to bring", "from Syria’s “neighbors.”")]
    [InlineData(Seeds.PressTv, "US Secretary of State John Kerry says he", "the Syrian Center for Policy Research.")]
    public void The_body_begins_and_ends_where_the_article_does(string seed, string first, string last)
    {
        var text = Clean(seed).Text;
        Assert.StartsWith(first, text, StringComparison.Ordinal);
        Assert.EndsWith(last, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Seeds.Vice, 10)]
    [InlineData(Seeds.Sputnik, 13)]
    [InlineData(Seeds.AlJazeera, 15)]
    [InlineData(Seeds.Voa, 24)]
    [InlineData(Seeds.PressTv, 14)]
    public void No_paragraph_is_lost_and_none_is_added(string seed, int paragraphs) => Assert.Equal(paragraphs, Clean(seed).Paragraphs.Length);

    [Theory]
    [InlineData(Seeds.Vice, "US and Russia Agree to a 'Cessation of Hostilities' and More Humanitarian Aid in Syria")]
    [InlineData(Seeds.Sputnik, "Kerry: Agreement Reached on 'Full Cessation of Hostilities' in Syria")]
    [InlineData(Seeds.AlJazeera, "Kerry, Lavrov say Syria cease-fire to begin within one week")]
    [InlineData(Seeds.Voa, "US, Russia Work to Sell Syria Cease-fire Plan")]
    [InlineData(Seeds.PressTv, "US, Russia reach provisional deal on Syria truce, says Kerry")]
    public void The_headline_is_told_from_the_rest(string seed, string headline) => Assert.Equal([headline], Clean(seed).Dropped(DropRules.Headline));

    [Fact]
    public void Notices_decks_times_and_captions_are_labelled()
    {
        var vice = Clean(Seeds.Vice);
        Assert.Equal(["This story is over 5 years old."], vice.Dropped(DropRules.Notice));
        Assert.StartsWith("US Secretary of State John Kerry said Thursday", Assert.Single(vice.Dropped(DropRules.Deck)), StringComparison.Ordinal);
        Assert.Equal(["February 12, 2016, 2:00am"], vice.Dropped(DropRules.PublicationTime));
        Assert.EndsWith("(Photo de Sven Hoppe/EPA)", Assert.Single(vice.Dropped(DropRules.Caption)), StringComparison.Ordinal);
        Assert.StartsWith("Follow VICE News", Assert.Single(vice.Dropped(DropRules.Share)), StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_tags_and_credits_are_labelled()
    {
        var sputnik = Clean(Seeds.Sputnik);
        Assert.Equal(["Syrian conflict, John Kerry, Syria, United States"], sputnik.Dropped(DropRules.Tags));
        Assert.Equal(["© AFP 2016/ Christof STACHE"], sputnik.Dropped(DropRules.PhotoCredit));
        Assert.StartsWith("Russian Foreign Minister Sergei Lavrov (L)", Assert.Single(sputnik.Dropped(DropRules.Caption)), StringComparison.Ordinal);
        Assert.Contains("Kerry speaks with forked tongue..", sputnik.Dropped(DropRules.Comments));
        Assert.Equal("Show new comments (0)", sputnik.Dropped(DropRules.Comments)[^1]);
    }

    [Fact]
    public void Deck_credit_and_wire_services_are_labelled_and_newsletters_go()
    {
        var alJazeera = Clean(Seeds.AlJazeera);
        Assert.Equal(["Matthias Schrader/AP"], alJazeera.Dropped(DropRules.PhotoCredit));
        Assert.StartsWith("Cessation of all hostilities would start", Assert.Single(alJazeera.Dropped(DropRules.Deck)), StringComparison.Ordinal);
        Assert.Equal(["Al Jazeera and wire services"], alJazeera.Dropped(DropRules.AgencyCredit));
        Assert.Equal(4, alJazeera.Dropped(DropRules.Newsletter).Length);
    }

    [Fact]
    public void Doubled_captions_stand_once_and_subheads_are_headings()
    {
        var voa = Clean(Seeds.Voa);
        Assert.Equal(4, voa.Dropped(DropRules.Caption).Length);
        Assert.Equal(["Rebel group 'willing'", "Russia's UN request rejected"], voa.Paragraphs(ParagraphRole.Heading));
        Assert.Contains("No media source currently available", voa.Dropped(DropRules.Player));
        Assert.Contains("0:00 0:00:38 0:00", voa.Dropped(DropRules.Player));
        Assert.Equal(["VOA News"], voa.Dropped(DropRules.PublisherName));
        Assert.StartsWith("The Voice of America", Assert.Single(voa.Dropped(DropRules.AboutTheOutlet)), StringComparison.Ordinal);
    }

    [Fact]
    public void Donations_and_mailing_lists_go_and_the_publisher_is_labelled()
    {
        var pressTv = Clean(Seeds.PressTv);
        Assert.Contains("Iran Press TV", pressTv.Dropped(DropRules.PublisherName));
        Assert.Equal(["Sun Feb 21, 2016 2:2PM"], pressTv.Dropped(DropRules.PublicationTime));
        Assert.Contains("UNITED24 - Make a charitable donation in support of Ukraine!", pressTv.Dropped(DropRules.Notice));
        Assert.Contains("Join the GlobalSecurity.org mailing list", pressTv.Dropped(DropRules.Newsletter));
    }

    private static CleanText Clean(string seed) => Pages.Clean(Seeds.Blob(seed));
}
