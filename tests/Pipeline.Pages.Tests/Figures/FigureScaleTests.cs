using FsCheck.Fluent;
using Pipeline.News.Tests;
using Pipeline.Pages.Figures;

namespace Pipeline.Pages.Tests.Figures;

public sealed class FigureScaleTests
{
    [Fact]
    public void Figures_that_lie_close_together_get_an_axis_of_their_own()
    {
        var scale = FigureScale.Of([Samples.Mention("magnitude 7.7", 7.7), Samples.Mention("magnitude 7.9", 7.9)]);

        Assert.Equal((7.5, 8.0), (Math.Round(scale.From, 6), Math.Round(scale.To, 6)));
    }

    [Theory]
    [InlineData(83.0, 0, 100)]
    [InlineData(0.0, 0, 1)]
    [InlineData(-4.0, -4, 0)]
    public void One_figure_alone_stands_between_zero_and_a_round_number(double value, double from, double to) =>
        Assert.Equal(new FigureScale(from, to), FigureScale.Of([Samples.Mention("x", value)]));

    [Fact]
    public void No_figure_at_all_still_gives_an_axis() =>
        Assert.Equal(new FigureScale(0, 1), FigureScale.Of([Samples.Mention("several", null)]));

    [Fact]
    [Trait("Kind", "Property")]
    public void Every_figure_has_a_place_on_its_axis()
    {
        var figures = Gen.Choose(-2_000_000, 2_000_000).Select(n => n / 8.0);
        Prop.ForAll(figures.NonEmptyListOf().ToArbitrary(), values =>
        {
            var scale = FigureScale.Of([.. values.Select(v => Samples.Mention("x", v))]);
            Assert.True(scale.From < scale.To, $"{scale}");
            Assert.All(values, v => Assert.True(v >= scale.From && v <= scale.To, $"{v} is not on {scale}"));
        }).Holds();
    }
}
