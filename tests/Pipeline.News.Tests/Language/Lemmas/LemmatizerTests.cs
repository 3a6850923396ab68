namespace Pipeline.News.Tests.Language.Lemmas;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("They said he told us.", "they say he tell we .")]
    [InlineData("She thought the cities were growing.", "she think the city be grow .")]
    [InlineData("Smith's children didn't go.", "Smith 's child do not go .")]
    public void Words_get_their_dictionary_form(string text, string lemmas) =>
        Assert.Equal(lemmas, string.Join(' ', Annotating.Annotate(text).Sentences.SelectMany(s => s.Tokens).Select(t => t.Lemma)));
}
