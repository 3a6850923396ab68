using Pipeline.News.Digests;
using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Digests;

public sealed class CountedThingTests
{
    [Theory]
    [InlineData(1, "story", "stories", "1 story")]
    [InlineData(0, "article", null, "0 articles")]
    [InlineData(1204, "article", null, "1,204 articles")]
    public void A_count_has_its_noun_and_its_thousands_apart(int count, string one, string? many, string expected) =>
        Assert.Equal(expected, CountedThing.Count(count, one, many));

    [Theory]
    [InlineData("people", "killed", "people killed")]
    [InlineData("boat", null, "boats")]
    [InlineData("country", null, "countries")]
    [InlineData("barrel per day", null, "barrel per day")]
    [InlineData("woman", "killed", "women killed")]
    [InlineData("school child", null, "school children")]
    [InlineData("fisherman", null, "fishermen")]
    [InlineData("German", null, "Germans")]
    [InlineData("vote", "vote", "votes")]
    [InlineData("times", null, "times")]
    [InlineData("km", null, "km")]
    [InlineData("mph", null, "mph")]
    [InlineData("day", null, "days")]
    [InlineData("job", "cut", "jobs cut")]
    [InlineData("years old", "age", "age")]
    [InlineData("USD", "paid", "sum paid in USD")]
    [InlineData("USD", "deal", "deal, in USD")]
    [InlineData("EUR", "worth", "value in EUR")]
    [InlineData("EUR", null, "sum in EUR")]
    [InlineData("year", "prison term", "prison term in years")]
    [InlineData("people", "children", "children")]
    [InlineData("percent", null, "percentage")]
    [InlineData("points", "score", "score")]
    [InlineData(null, "killed", "number killed")]
    [InlineData(null, null, "number")]
    public void Unit_and_measure_are_named_as_a_person_would(string? unit, string? measure, string expected) =>
        Assert.Equal(expected, CountedThing.Of(new FigureComparison("f", FigureRelation.Agree, measure, unit, null, 1, "", [], [])));

    [Theory]
    [InlineData("USD", "team", null)]
    [InlineData("USD", "Norrby Yards", "Norrby Yards")]
    [InlineData("people", "flood", "flood")]
    [InlineData("game", "54 games", null)]
    [InlineData("election", "one election", null)]
    public void Figures_are_told_of_something_only_where_that_says_something(string unit, string about, string? expected) =>
        Assert.Equal(expected, CountedThing.About(unit, about));
}
