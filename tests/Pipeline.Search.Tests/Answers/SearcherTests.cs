using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;

namespace Pipeline.Search.Tests.Answers;

public sealed class SearcherTests
{
    private static readonly DayIndex Monday = Made.Day(Made.Monday, Made.Gazette, Made.Courier, Made.Ferry);
    private static readonly DayIndex Sunday = Made.Day(Made.Monday.AddDays(-1), Made.Ferry);

    [Fact]
    public void Words_are_found_in_the_text_of_articles_wherever_they_stand()
    {
        var answer = Made.Ask("court gates", Monday);

        var hit = Assert.Single(answer.Groups.Single(group => group.Kind == SearchKind.Article).Hits);
        Assert.Equal(("courier.html", "The Courier"), (hit.Source, hit.Outlet));
        Assert.Equal(["gates", "court"], hit.Passage!.Marks.Select(mark => mark.In(hit.Passage.Text)));
        Assert.Equal("gates", hit.Place!.Value.In(Made.Courier.Body.Text));
    }

    [Fact]
    public void A_quoted_phrase_is_found_only_where_its_words_stand_in_a_row()
    {
        Assert.Equal(2, Made.Ask("\"old bridge\"", Monday).Texts(SearchKind.Article).Count());
        Assert.Empty(Made.Ask("\"bridge old\"", Monday).Groups);
        Assert.NotEmpty(Made.Ask("bridge old", Monday).Groups);
    }

    [Fact]
    public void A_plural_is_found_by_its_singular_and_not_when_it_is_quoted()
    {
        Assert.Contains("Ferry strikes end after nine days", Made.Ask("strike", Monday).Texts(SearchKind.Article));
        Assert.Empty(Made.Ask("\"strike\"", Monday).Groups);
    }

    [Theory]
    [InlineData("sao bras")]
    [InlineData("SÃO BRÁS")]
    [InlineData("\"são brás\"")]
    public void Accents_and_capitals_do_not_matter(string question) =>
        Assert.Equal(["Bridge toll rises in Orvale"], Made.Ask(question, Monday).Texts(SearchKind.Article));

    [Fact]
    public void What_has_the_words_in_its_headline_comes_first_then_the_newest_day()
    {
        var found = Made.Ask("bridge", Monday, Sunday).Groups.Single(group => group.Kind == SearchKind.Article).Hits;

        Assert.All(found.Take(2), hit => Assert.NotEmpty(hit.Text.Marks));
        Assert.Equal([("ferry.html", Made.Monday), ("ferry.html", Made.Monday.AddDays(-1))], found.Skip(2).Select(hit => (hit.Source, hit.Day)));
        Assert.Equal("Bridge toll rises in Orvale", Made.Ask("toll", Monday, Sunday).Texts(SearchKind.Article).First());
        Assert.Equal("The Courier", Made.Ask("toll gates", Monday, Sunday).Groups.Single(group => group.Kind == SearchKind.Article).Hits[0].Outlet);
    }

    [Fact]
    public void What_somebody_said_comes_before_what_is_said_of_them()
    {
        var claims = Made.Ask("falk kind:claim", Monday).Groups.Single(group => group.Kind == SearchKind.Claim).Hits;

        Assert.NotEmpty(claims);
        Assert.Equal("Ines Falk", claims[0].Speaker!.Text);
        Assert.Equal("Falk", Assert.Single(claims[0].Speaker!.Marks).In(claims[0].Speaker!.Text));
    }

    [Fact]
    public void A_speaker_is_found_once_over_all_days_with_all_that_was_said()
    {
        var speaker = Assert.Single(Made.Ask("lund", Monday, Sunday).Groups.Single(group => group.Kind == SearchKind.Speaker).Hits);

        Assert.Equal(("Peter Lund", Made.Monday), (speaker.Text.Text, speaker.Day));
        Assert.Equal(2 * Made.Ferry.Claims.Count(claim => claim.Speaker?.Name == "Peter Lund"), speaker.Count);
    }

    [Fact]
    public void Filters_keep_to_an_outlet_a_kind_and_leave_the_others_counted()
    {
        Assert.Equal(["Orvale to charge drivers more at the old bridge", "Ferry strikes end after nine days"], Made.Ask("bridge outlet:courier kind:article", Monday).Texts(SearchKind.Article));
        var claims = Made.Ask("toll kind:claim", Monday);
        Assert.All(claims.Groups.Where(group => group.Kind != SearchKind.Claim), group => Assert.Empty(group.Hits));
        Assert.Contains(claims.Groups, group => group.Kind == SearchKind.Article && group.Total == 3);
        Assert.Equal([("The Courier", 2), ("Orvale Gazette", 1)], claims.Outlets.Select(outlet => (outlet.Name, outlet.Articles)));
    }

    [Fact]
    public void An_outlet_that_nobody_is_called_is_said() =>
        Assert.Contains("No outlet of these days is called “herald”", Assert.Single(Made.Ask("bridge outlet:herald", Monday).Notes), StringComparison.Ordinal);

    [Fact]
    public void A_filter_alone_lists_all_that_it_lets_through() =>
        Assert.Contains("Ines Falk", Made.Ask("kind:speaker", Monday).Texts(SearchKind.Speaker));

    [Theory]
    [InlineData("brigde", "bridge")]
    [InlineData("\"old brige\"", "\"old bridge\"")]
    [InlineData("ferri strikes", "ferry strikes")]
    [InlineData("lund", null)]
    [InlineData("zzyzx", null)]
    [InlineData("bridge", null)]
    public void A_slip_of_the_hand_is_asked_about(string typed, string? meant) => Assert.Equal(meant, Made.Ask(typed, Monday).DidYouMean);

    [Fact]
    public void A_story_is_found_by_its_headline_and_its_articles_know_it()
    {
        var answer = Made.Ask("bridge orvale", Monday);

        var story = Assert.Single(answer.Groups.Single(group => group.Kind == SearchKind.Story).Hits);
        Assert.Equal(2, story.Count);
        Assert.All(answer.Groups.Single(group => group.Kind == SearchKind.Article).Hits, hit => Assert.Equal(story.Story, hit.Story));
    }

    [Fact]
    public void The_same_day_gives_the_same_bytes_in_whatever_order_its_articles_come() =>
        Assert.Equal(Made.Index(Made.Monday, Made.Gazette, Made.Courier, Made.Ferry), Made.Index(Made.Monday, Made.Ferry, Made.Courier, Made.Gazette));

    [Fact]
    public void Nothing_that_can_be_typed_is_a_fault()
    {
        string[] parts = ["\"", "*", "(", ")", "AND", "OR", "NOT", "NEAR(", "^", "-", "+", ":", "headline:", "{headline}", "'", ";--", "\0", "\uD800", "$match", "toll", "东", "day:", "kind:", "outlet:\"", "\\", "é", "%", "?1", "day:2026-03-02", "kind:claim"];
        var seed = new Random(20261130);
        for (var i = 0; i < 500; i++)
        {
            var question = string.Concat(Enumerable.Range(0, seed.Next(1, 7)).Select(_ => parts[seed.Next(parts.Length)] + (seed.Next(2) == 0 ? " " : "")));
            Assert.NotNull(Made.Ask(question, Monday));
        }

        Assert.NotNull(Made.Ask(new string('a', 100_000), Monday));
    }

    [Fact]
    public void An_index_stays_open_for_who_uses_it_and_is_gone_for_who_comes_later()
    {
        var day = Made.Day(Made.Monday, Made.Ferry);

        day.Close();

        Assert.NotEmpty(Made.Ask("ferry", day).Groups);
        day.Leave();
        Assert.False(day.TryEnter());
    }

    [Fact]
    public void What_is_no_index_of_this_program_is_none()
    {
        var bytes = Made.Index(Made.Monday, Made.Ferry);
        // The number of its form, where SQLite keeps it.
        bytes[63]++;

        Assert.Null(DayIndex.Open(Made.Monday, bytes));
    }
}
