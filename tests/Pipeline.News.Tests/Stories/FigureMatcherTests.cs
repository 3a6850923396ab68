using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Stories;

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

    private static System.Collections.Immutable.ImmutableArray<FigureMatch> Compare(params Article[] articles) => DigestComposer.Compare(articles).Figures;
}
