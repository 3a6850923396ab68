using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Texts;

public sealed class PhraseBeginningsTests
{
    private static readonly PhraseBeginnings Beginnings = new(["by", "Words:", "č. by", "x"]);

    [Theory]
    [InlineData("by Ann Lee")]
    [InlineData("BY ANN LEE")]
    [InlineData("bY")]
    [InlineData("wo")]
    [InlineData("x-ray")]
    [InlineData("X")]
    [InlineData("Č. by Ann Lee")]
    [InlineData("bÿ")]
    public void A_text_that_may_begin_with_a_phrase_is_looked_at(string text) => Assert.True(Beginnings.Begin(text));

    [Theory]
    [InlineData("Bear with us")]
    [InlineData("Weather")]
    [InlineData("c. by Ann Lee")]
    [InlineData("12 May")]
    public void Others_are_told_by_two_letters(string text) => Assert.False(Beginnings.Begin(text));
}
