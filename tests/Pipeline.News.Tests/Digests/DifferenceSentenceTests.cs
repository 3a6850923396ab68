using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Digests;

public sealed class DifferenceSentenceTests
{
    [Fact]
    public void Two_outlets_are_named_with_what_each_says() => Assert.Equal(
        "The Courier says 21 people were killed, The Post 20.",
        Of(FigureRelation.Conflict, "killed", "people", Mention("The Courier", 21), Mention("The Post", 20)));

    [Fact]
    public void The_highest_figure_comes_first_and_those_of_one_figure_together() => Assert.Equal(
        "The Courier says 14 people were injured, The Post and one more 12, The Wire 11.",
        Of(FigureRelation.Conflict, "injured", "people", Mention("The Post", 12), Mention("The Gazette", 12), Mention("The Wire", 11), Mention("The Courier", 14)));

    [Fact]
    public void An_outlet_with_two_articles_is_one() => Assert.Equal(
        "The Courier says 3 people are missing, The Post 2.",
        Of(FigureRelation.Conflict, "missing", "people", Mention("The Courier", 3), Mention("The Courier", 3), Mention("The Post", 2)));

    [Fact]
    public void Bounds_and_rounding_are_said() => Assert.Equal(
        "The Courier says about 5,000 people were displaced, The Post at least 4,000, The Wire up to 3,000.",
        Of(
            FigureRelation.Conflict, "displaced", "people",
            Mention("The Courier", 5000) with { Approximate = true },
            Mention("The Post", null) with { Low = 4000 },
            Mention("The Wire", null) with { High = 3000 }));

    [Fact]
    public void One_person_was_killed() => Assert.Equal(
        "The Courier says 2 people were killed, The Post 1.",
        Of(FigureRelation.Conflict, "killed", "people", Mention("The Courier", 2), Mention("The Post", 1)));

    [Theory]
    [InlineData("attended", "The Courier says 21 people attended, The Post 20.")]
    [InlineData("laid off", "The Courier says 21 people were laid off, The Post 20.")]
    [InlineData("homeless", "The Courier says 21 people are homeless, The Post 20.")]
    [InlineData("population", "People population: The Courier says “words”.")]
    public void What_people_do_and_what_is_done_to_them_is_told_as_such(string measure, string expected) =>
        Assert.Equal(expected, Of(FigureRelation.Conflict, measure, "people", measure == "population" ? [Mention("The Courier", 21)] : [Mention("The Courier", 21), Mention("The Post", 20)]));

    [Theory]
    [InlineData("passenger", "aboard", "The Courier says 21 passengers were aboard, The Post 20.")]
    [InlineData("boat", "stolen", "The Courier says 21 boats were stolen, The Post 20.")]
    [InlineData("vote", "voted", "Votes voted: The Courier says “21 of them”, The Post “20”.")]
    [InlineData("percent", "paid", "Percent paid: The Courier says “21 of them”, The Post “20”.")]
    public void What_is_counted_and_what_happened_to_it_make_a_sentence(string unit, string measure, string expected) =>
        Assert.Equal(expected, Of(FigureRelation.Conflict, measure, unit, Mention("The Courier", 21, "21 of them"), Mention("The Post", 20, "20")));

    [Fact]
    public void What_is_not_of_people_is_said_in_the_sources_own_words() => Assert.Equal(
        "Value in EUR: The Courier says “€30 million”, The Post “24 million euros”.",
        Of(FigureRelation.Conflict, "worth", "EUR", Mention("The Courier", 30e6, "€30 million"), Mention("The Post", 24e6, "24 million euros")));

    [Fact]
    public void A_figure_that_grew_is_told_from_the_first_to_the_last() => Assert.Equal(
        "People killed: at least 5 at first (The Courier), then 14 (The Post).",
        Of(
            FigureRelation.Develops, "killed", "people",
            Mention("The Post", 14) with { Published = "2026-03-02T12:30:00Z" },
            Mention("The Courier", null) with { Low = 5, Published = "2026-03-01T23:00:00Z" },
            Mention("The Wire", 11) with { Published = "2026-03-02T06:00:00Z" }));

    [Fact]
    public void An_outlet_that_nothing_names_is_said_to_be_unknown() => Assert.Equal(
        "The Courier says 21 people were killed, an unknown outlet (file dump.txt) 20.",
        Of(FigureRelation.Conflict, "killed", "people", Mention("The Courier", 21), Mention(null, 20) with { Source = "in/dump.txt" }));

    [Fact]
    public void A_sentence_begins_with_a_capital() => Assert.StartsWith(
        "An unknown outlet (file dump.txt) says 21 people were killed",
        Of(FigureRelation.Conflict, "killed", "people", Mention(null, 21) with { Source = "dump.txt" }, Mention("The Post", 20)), StringComparison.Ordinal);

    private static string Of(FigureRelation relation, string measure, string unit, params FigureMention[] mentions) =>
        DifferenceSentence.Of(new FigureComparison("id", relation, measure, unit, null, 0.8, "why", ["story"], [.. mentions]));

    private static FigureMention Mention(string? outlet, double? value, string words = "words") => new(
        $"{outlet}.txt", outlet, null, new FigurePassage("a", new TextSpan(0, 1), words), new FigurePassage("a", new TextSpan(0, 1), words), null, 0, value, null, null, false);
}
