using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.News.Tests;

public sealed class PropertiesTests
{
    [Theory]
    [InlineData(null, "The seed was 20261122. Run it again: dotnet test tests/Pipeline.News.Tests --filter Name~Some_test\n")]
    [InlineData("77", "The seed was 77. Run it again: PIPELINE_PROPERTY_SEED=77 dotnet test tests/Pipeline.News.Tests --filter Name~Some_test\n")]
    public void A_property_that_fails_tells_its_seed_and_the_line_that_runs_it_again(string? seed, string told)
    {
        var numbers = Prop.ForAll(ArbMap.Default.ArbFor<int>(), n => n < 3);

        var failure = Assert.ThrowsAny<Exception>(() => Properties.Holds(numbers, seed, 100, 100, "Some_test"));

        Assert.StartsWith(told, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_draws_the_same_inputs_and_another_one_a_fifth_of_others()
    {
        Assert.Equal(100, Drawn(null).Count);
        Assert.Equal(Drawn(null), Drawn(null));
        Assert.Equal(20, Drawn("77").Count);
        Assert.Equal(Drawn("77"), Drawn("77"));
        Assert.NotEqual(Drawn("78"), Drawn("77"));
    }

    private static List<string> Drawn(string? seed)
    {
        List<string> drawn = [];
        Properties.Holds(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), s => drawn.Add(s.Get)), seed, 100, 100, "");
        return drawn;
    }
}
