namespace Pipeline.News.Tests.Language;

/// <summary>What annotating costs while a text of one thing grows; run alone, since other tests would be counted too.</summary>
[Collection(nameof(Cleaning.Html.Alone))]
public sealed class AnnotationGrowthTests
{
    [Theory]
    [InlineData("word ")]
    [InlineData("\"")]
    [InlineData("' ")]
    [InlineData("a")]
    [InlineData("HE SAID NO. ")]
    [InlineData("s' ")]
    [InlineData(".a")]
    [InlineData("😀")]
    [InlineData("你好")]
    [InlineData("a-")]
    [InlineData("1-")]
    public void A_long_text_of_one_thing_takes_time_that_grows_with_it(string piece) =>
        Growth.IsAboutLinear(piece, 2_000, size =>
        {
            var text = string.Concat(Enumerable.Repeat(piece, size / piece.Length));
            return () => Annotating.Annotate(text);
        });
}
