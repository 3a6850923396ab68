using Pipeline.Search.Queries;

namespace Pipeline.Search.Tests.Queries;

public sealed class SearchQueryTests
{
    [Fact]
    public void Filters_are_taken_out_of_the_words()
    {
        var query = SearchQuery.Read("bridge outlet:\"The Hill\" day:2026-11-22 kind:claims \"toll gate\"");

        Assert.Equal(("bridge \"toll gate\"", "The Hill", SearchKind.Claim), (query.Words, query.Outlet, query.Kind));
        Assert.Equal(new DayRange(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22)), query.Days);
        Assert.Equal(["bridge", "toll gate"], query.Terms.Select(term => term.Shown));
        Assert.Empty(query.Notes);
    }

    [Theory]
    [InlineData("author:smith", "There is no filter “author”")]
    [InlineData("day:tuesday", "“tuesday” is no day")]
    [InlineData("day:2026-11-07..2026-11-01", "is no day")]
    [InlineData("kind:picture", "There is no kind “picture”")]
    [InlineData("\"toll gate", "has no second one")]
    [InlineData("day:2026-11-22 day:2026-11-23", "the last one holds")]
    [InlineData("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13", "Only the first 12 words")]
    public void What_is_not_taken_as_it_was_typed_is_said(string typed, string said) =>
        Assert.Contains(said, Assert.Single(SearchQuery.Read(typed).Notes), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_filter_is_looked_for_as_words() =>
        Assert.Equal(["author", "smith"], SearchQuery.Read("author:smith").Terms.Select(term => term.Shown));

    [Theory]
    [InlineData("12:30")]
    [InlineData("https://example.org/a?b=c")]
    [InlineData("Re: bridge")]
    public void A_colon_that_is_no_filters_is_passed_over(string typed) => Assert.Empty(SearchQuery.Read(typed).Notes);

    [Theory]
    [InlineData("2026-11-22", "2026-11-22", "2026-11-22")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-11-01..2026-11-07", "2026-11-01", "2026-11-07")]
    [InlineData("..2026-10", "0001-01-01", "2026-10-31")]
    [InlineData("2026-10..", "2026-10-01", "9999-12-31")]
    public void Days_are_a_day_a_month_a_year_or_from_one_to_another(string typed, string first, string last)
    {
        Assert.True(DayRange.TryParse(typed, out var days));
        Assert.Equal((first, last), ($"{days.First:yyyy-MM-dd}", $"{days.Last:yyyy-MM-dd}"));
        Assert.True(DayRange.TryParse(days.ToString(), out var again));
        Assert.Equal(days, again);
    }

    [Fact]
    public void A_word_stands_for_its_plural_and_a_quoted_one_for_itself_alone()
    {
        var query = SearchQuery.Read("strike \"strike\" flood*");

        Assert.Equal([2, 1, 1], query.Terms.Select(term => term.Forms.Length));
        Assert.Equal([false, false, true], query.Terms.Select(term => term.IsBeginning));
    }
}
