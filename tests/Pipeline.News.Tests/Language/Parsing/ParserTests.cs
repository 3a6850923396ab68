using Pipeline.News.Language;

namespace Pipeline.News.Tests.Language.Parsing;

public sealed class ParserTests
{
    [Fact]
    public void Subject_verb_and_clause_are_found()
    {
        var tokens = Annotating.Annotate("The minister said that the bridge was closed.").Sentences.Single().Tokens;

        Assert.Equal((2, Dependency.NSubj), (tokens[1].Head, tokens[1].Dependency));
        Assert.Equal((-1, Dependency.Root), (tokens[2].Head, tokens[2].Dependency));
        Assert.Equal((2, Dependency.CComp), (tokens[7].Head, tokens[7].Dependency));
        Assert.Equal(7, tokens[5].Head);
    }

    [Fact]
    public void Every_sentence_is_one_tree()
    {
        foreach (var seed in Seeds.All)
        {
            foreach (var sentence in Annotating.Annotate(Seeds.Article(seed).Body.Text).Sentences)
            {
                AssertTree(sentence);
            }
        }
    }

    internal static void AssertTree(Sentence sentence)
    {
        Assert.Single(sentence.Tokens, t => t.Head == -1);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = sentence.Tokens[at].Head)
            {
                Assert.True(steps++ <= sentence.Tokens.Length, "The tree has a circle.");
            }

            Assert.Equal(sentence.Tokens[i].Head == -1, sentence.Tokens[i].Dependency == Dependency.Root);
        }
    }
}
