namespace Pipeline.News.Tests.Language.Parsing;

public sealed class TagTests
{
    [Theory]
    [InlineData("The minister said on Friday that the talks had failed.", "Det Noun Verb Adp PropN SConj Det Noun Aux Verb Punct")]
    [InlineData("\"We will not go,\" she told reporters.", "Punct Pron Aux Part Verb Punct Punct Pron Verb Noun Punct")]
    [InlineData("Two of them were killed.", "Num Adp Pron Aux Verb Punct")]
    public void Plain_sentences_get_their_tags(string text, string tags) =>
        Assert.Equal(tags, string.Join(' ', Annotating.Annotate(text).Sentences.Single().Tokens.Select(t => t.PartOfSpeech)));
}
