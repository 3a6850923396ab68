using Pipeline.News.Claims;

namespace Pipeline.News.Tests.Claims;

public sealed class SeedClaimTests
{
    [Fact]
    public void He_who_added_something_is_the_foreign_minister_who_spoke_before()
    {
        var article = Seeds.Article(Seeds.Sputnik);

        var added = Assert.Single(article.Claims, claim => claim.Cue is { Lemma: "add" } && claim.Kind == ClaimKind.Direct);

        Assert.Equal("Sergei Lavrov", added.Speaker!.Name);
        Assert.Equal("Russian Foreign Minister", added.Speaker.Role);
    }

    [Fact]
    public void A_diplomatic_source_stays_anonymous()
    {
        var article = Seeds.Article(Seeds.Vice);

        Assert.Contains(article.Claims, claim => claim.Speaker is { Name: null, Type: SpeakerType.Anonymous } speaker
            && speaker.Span.In(article.Body.Text) == "A Western diplomatic source");
    }

    [Theory]
    [InlineData(Seeds.Vice, 250_000, "people", "killed")]
    [InlineData(Seeds.AlJazeera, 500_000, "people", "killed")]
    [InlineData(Seeds.AlJazeera, 50_000, "civilian", "displaced")]
    [InlineData(Seeds.Voa, 83, "people", "killed")]
    [InlineData(Seeds.Voa, 59, "people", "killed")]
    [InlineData(Seeds.PressTv, 470_000, "people", "killed")]
    [InlineData(Seeds.PressTv, 1_900_000, "people", "injured")]
    public void Carries_the_tolls_with_unit_and_measure(string seed, double value, string unit, string measure)
    {
        var figures = Seeds.Article(seed).Claims.SelectMany(claim => claim.Figures);

        Assert.Contains(figures, figure => figure.Value == value && figure.Unit == unit && figure.Measure == measure && figure.About is not null);
    }

    [Fact]
    public void A_toll_taken_from_a_research_centre_is_its_claim()
    {
        var claim = Seeds.Article(Seeds.PressTv).Claims.First(claim => claim.Figures.Any(figure => figure.Value == 470_000));

        Assert.Equal("Syrian Center for Policy Research", claim.Speaker!.Name);
    }
}
