using Pipeline.News.Digests;
using Pipeline.News.Stories;

namespace Pipeline.News.Tests.Digests;

public sealed class CountedThingTests
{
    [Theory]
    [InlineData("people", "killed", "people killed")]
    [InlineData("boat", null, "boats")]
    [InlineData("country", null, "countries")]
    [InlineData("barrel per day", null, "barrel per day")]
    [InlineData("km", null, "km")]
    [InlineData("years old", "age", "age")]
    [InlineData("USD", "paid", "amount in USD paid")]
    [InlineData("percent", null, "percentage")]
    [InlineData("points", "score", "score")]
    [InlineData(null, "killed", "number killed")]
    [InlineData(null, null, "number")]
    public void Unit_and_measure_are_named_as_a_person_would(string? unit, string? measure, string expected) =>
        Assert.Equal(expected, CountedThing.Of(new FigureComparison("f", FigureRelation.Agree, measure, unit, null, 1, "", [], [])));
}
