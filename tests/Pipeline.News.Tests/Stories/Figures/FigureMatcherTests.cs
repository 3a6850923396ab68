using System.Collections.Immutable;
using Pipeline.News.Articles;
using Pipeline.News.Stories;
using Pipeline.News.Stories.Figures;
using Pipeline.News.Stories.Terms;

namespace Pipeline.News.Tests.Stories.Figures;

public sealed class FigureMatcherTests
{
    [Fact]
    public void Nearly_half_a_million_and_some_470_000_agree_and_250_000_does_not()
    {
        var figure = Assert.Single(Compare(
            Made.WithFigure("a.txt", "The war in Orvale has killed 250,000 people since the dam broke.", "250,000 people", 250_000),
            Made.WithFigure("b.txt", "The war in Orvale has killed nearly half a million people since the dam broke.", "nearly half a million people", 500_000, high: 500_000, approximate: true),
            Made.WithFigure("c.txt", "Some 470,000 people were killed in the war in Orvale since the dam broke.", "Some 470,000 people", 470_000, approximate: true)));

        Assert.Equal(FigureRelation.Conflict, figure.Relation);
        Assert.Equal(3, figure.Mentions.Length);

        var agreeing = Assert.Single(Compare(
            Made.WithFigure("b.txt", "The war in Orvale has killed nearly half a million people since the dam broke.", "nearly half a million people", 500_000, high: 500_000, approximate: true),
            Made.WithFigure("c.txt", "Some 470,000 people were killed in the war in Orvale since the dam broke.", "Some 470,000 people", 470_000, approximate: true)));
        Assert.Equal(FigureRelation.Agree, agreeing.Relation);
    }

    [Fact]
    public void A_toll_that_rises_with_the_hours_develops()
    {
        var figure = Assert.Single(Compare(
            Made.WithFigure("a.txt", "The dam above Orvale broke and killed 12 people.", "12 people", 12, published: "2026-03-01T08:00"),
            Made.WithFigure("b.txt", "The dam above Orvale broke and killed 19 people.", "19 people", 19, published: "2026-03-01T15:00")));

        Assert.Equal(FigureRelation.Develops, figure.Relation);
    }

    [Fact]
    public void Different_currencies_are_not_compared() => Assert.Empty(Compare(
        Made.WithFigure("a.txt", "The dam above Orvale cost $20 million.", "$20 million", 20e6, unit: "USD", measure: "cost"),
        Made.WithFigure("b.txt", "The dam above Orvale cost 17 million euros.", "17 million euros", 17e6, unit: "EUR", measure: "cost")));

    [Fact]
    public void The_dead_of_a_day_are_not_the_dead_of_a_war() => Assert.Empty(Compare(
        Made.WithFigure("a.txt", "The war in Orvale has killed 250,000 people since the dam broke.", "250,000 people", 250_000),
        Made.WithFigure("b.txt", "The dam above Orvale broke in the war and killed at least 83 people.", "at least 83 people", 83, low: 83)));

    [Fact]
    public void Two_workers_and_two_people_killed_are_the_same_two()
    {
        var figure = Assert.Single(Compare(
            Made.WithFigure("a.txt", "The dam above Orvale broke and killed two workers.", "two workers", 2, unit: "worker"),
            Made.WithFigure("b.txt", "Two people were killed when the dam above Orvale broke.", "Two people", 2)));

        Assert.Equal(FigureRelation.Agree, figure.Relation);
    }

    [Fact]
    public void The_loot_is_the_same_whether_it_was_stolen_or_is_worth_it()
    {
        var figure = Assert.Single(Compare(
            Made.WithFigure("a.txt", "Thieves at the dam above Orvale stole 20 million euros.", "20 million euros", 20e6, unit: "EUR", measure: "stolen"),
            Made.WithFigure("b.txt", "The loot at the dam above Orvale was worth 20 million euros.", "20 million euros", 20e6, unit: "EUR", measure: "worth")));

        Assert.Equal(FigureRelation.Agree, figure.Relation);
    }

    [Fact]
    public void What_a_ransom_and_a_repair_cost_does_not_conflict() => Assert.Empty(Compare(
        Made.WithFigure("a.txt", "The ransom paid above Orvale was 20 million euros.", "20 million euros", 20e6, unit: "EUR", measure: "paid"),
        Made.WithFigure("b.txt", "The dam above Orvale cost 30 million euros.", "30 million euros", 30e6, unit: "EUR", measure: "cost")));

    [Fact]
    public void Dozens_that_stand_with_80_do_not_hide_that_another_says_50()
    {
        var figure = Assert.Single(Compare(
            Made.WithFigure("a.txt", "The dam above Orvale broke and killed 80 people.", "80 people", 80),
            Made.WithFigure("b.txt", "The dam above Orvale broke and killed up to 80 people.", "up to 80 people", 80, high: 80),
            Made.WithFigure("c.txt", "The dam above Orvale broke and killed 50 people.", "50 people", 50)));

        Assert.Equal(FigureRelation.Conflict, figure.Relation);
        Assert.Equal(3, figure.Mentions.Length);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(4)]
    public void Figures_of_two_events_are_not_held_against_each_other_though_they_belong_to_one_longer_story(double second)
    {
        ImmutableArray<Article> articles =
        [
            Made.WithFigure("a.txt", "The dam above Orvale broke and killed 4 people.", "4 people", 4),
            Made.WithFigure("b.txt", $"The dam above Orvale broke and killed {second} people.", $"{second} people", second),
        ];
        ImmutableArray<Story> twoEvents = [new Story("one", "Dam breaks", [0], 0, [1], []), new Story("two", "Dam breaks again", [1], 1, [0], [])];

        var found = FigureMatcher.Match(articles, [.. articles.Select(a => HeadlineReader.Read(a.Metadata, a.Body.Text))], ArticleVectors.Of(articles), twoEvents, []);

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("Lenn", "ferry", "harbour", 0)]
    [InlineData("Orvale", "dam", "valley", 1)]
    public void Two_events_of_one_kind_that_fell_into_one_story_are_not_at_odds(string place, string thing, string beside, int conflicts)
    {
        ImmutableArray<Article> articles =
        [
            Told("a.txt", "Orvale", "dam", "valley", 40, "Schools stay closed and trains wait."), Told("b.txt", "Orvale", "dam", "valley", 40, "Soldiers brought blankets by helicopter."),
            Told("c.txt", "Orvale", "dam", "valley", 40, "Insurers expect many letters."), Told("d.txt", place, thing, beside, 60, "A choir sang for those who lost their homes."),
            Told("e.txt", place, thing, beside, 60, "Engineers had warned for years."), Told("f.txt", place, thing, beside, 60, "The minister cut short a journey."),
        ];

        var found = FigureMatcher.Match(articles, [.. articles.Select(a => HeadlineReader.Read(a.Metadata, a.Body.Text))], ArticleVectors.Of(articles), [new Story("one", "Storm", [0, 1, 2, 3, 4, 5], 0, [], [])], []);

        Assert.Equal(conflicts, found.Count(f => f.Relation == FigureRelation.Conflict));
    }

    private static Article Told(string name, string place, string thing, string beside, int killed, string own) => Made.WithFigure(
        name, $"The storm killed {killed} people near {place}. The {thing} of {place} and the {beside} of {place} were lost in the storm. {Long(place, thing, beside)} {own}", $"{killed} people", killed);

    /// <summary>As much as makes a number that differs one word of many.</summary>
    private static string Long(string place, string thing, string beside) => $"Roads to {place} are under water, and the {thing} stood for ninety years. Who lives in the {beside} was asked to leave at noon. The mayor of {place} said the {thing} had been looked at in spring, that cracks in the {thing} were known, and that the {beside} would be searched house by house.";

    private static ImmutableArray<FigureMatch> Compare(params Article[] articles) => DigestComposer.Compare(articles).Figures;
}
