using Pipeline.News.Claims;

namespace Pipeline.News.Tests.Claims;

/// <summary>What a claim tells beside its words: who stands behind the speaker, who relays it, and what it leaves unsaid.</summary>
public sealed class ClaimRelationTests
{
    [Theory]
    [InlineData("A spokesman for Ash Mills said the gates were shut.", "Ash Mills")]
    [InlineData("Carl Dunn's lawyer said the house was sold.", "Carl Dunn")]
    [InlineData("Critics of Carl Dunn said the house was sold.", null)]
    public void An_unnamed_speaker_has_whom_he_speaks_for(string passage, string? expected)
    {
        var speaker = Assert.Single(Claims(passage).Claims, claim => claim.Speaker is not null).Speaker!;

        Assert.Null(speaker.Name);
        Assert.Equal(expected, speaker.Of);
    }

    [Theory]
    [InlineData("The mayor did not say that the bridge would close.", Stance.Silent)]
    [InlineData("Anna Berg never said the roof was safe.", Stance.Silent)]
    [InlineData("Anna Berg would not confirm that the roof had failed.", Stance.Silent)]
    [InlineData("Anna Berg said the roof was safe.", Stance.Asserts)]
    [InlineData("Anna Berg denied that the roof had failed.", Stance.Denies)]
    [InlineData("The survey suggests that rents doubled.", Stance.Asserts)]
    public void What_somebody_did_not_say_is_neither_said_nor_denied(string passage, Stance expected) =>
        Assert.Equal(expected, Claims(passage).Claims[0].Stance);

    [Theory]
    [InlineData("Anna Berg said the bridge was opened on May 3.", Modality.Fact)]
    [InlineData("Anna Berg said the bridge may open soon.", Modality.Possible)]
    [InlineData("Police said two hikers were feared dead.", Modality.Possible)]
    public void A_month_makes_nothing_possible_and_a_fear_does(string passage, Modality expected) =>
        Assert.Equal(expected, Claims(passage).Claims[0].Modality);

    [Fact]
    public void A_report_inside_a_report_points_to_the_claim_that_relays_it()
    {
        var claims = Claims("The minister told parliament that Anna Berg had said the roof was safe.").Claims;

        Assert.Contains(claims, claim => claim.Within is { } outer && claims[outer].Content[0].Contains(claim.Content[0]));
    }

    [Fact]
    public void Every_sentence_has_its_worth_and_a_figure_raises_it()
    {
        var sentences = Claims("Unemployment fell to 4.2 percent last year. Thank you all for coming tonight. What a lovely evening it is.").Sentences;

        Assert.Equal(3, sentences.Length);
        Assert.True(sentences[0].CheckWorthiness > sentences[1].CheckWorthiness);
        Assert.True(sentences[0].CheckWorthiness > sentences[2].CheckWorthiness);
        Assert.Contains("figure", sentences[0].Why);
    }

    private static ArticleClaims Claims(string passage)
    {
        var text = Passages.Annotate(passage);
        return ClaimExtractor.Read(text, NameFinder.Find(text, Passages.OnFriday), Passages.OnFriday);
    }
}
