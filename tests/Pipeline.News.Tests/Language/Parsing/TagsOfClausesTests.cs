using Pipeline.News.Language;
using Pipeline.News.Language.Parsing;

namespace Pipeline.News.Tests.Language.Parsing;

public sealed class TagsOfClausesTests
{
    [Fact]
    public void A_participle_that_heads_a_clause_with_a_subject_is_its_past()
    {
        ParsedWord[] words = [Noun(1, Dependency.NSubj), Participle(-1, Dependency.Root)];
        TagsOfClauses.Agree(words);

        Assert.Equal(PennTag.VBD, words[1].PennTag);
    }

    [Fact]
    public void A_participle_behind_an_auxiliary_or_in_a_phrase_of_its_own_stays_one()
    {
        ParsedWord[] passive = [Noun(2, Dependency.NSubj), new(PartOfSpeech.Aux, PennTag.VBD, 2, Dependency.Aux), Participle(-1, Dependency.Root)];
        ParsedWord[] absolute = [Noun(1, Dependency.NSubj), Participle(2, Dependency.AdvCl), Noun(-1, Dependency.Root)];
        ParsedWord[] bare = [Participle(-1, Dependency.Root), Noun(0, Dependency.Obl)];
        foreach (var words in (ParsedWord[][])[passive, absolute, bare])
        {
            var before = words.ToArray();
            TagsOfClauses.Agree(words);

            Assert.Equal(before, words);
        }
    }

    private static ParsedWord Noun(int head, Dependency relation) => new(PartOfSpeech.Noun, PennTag.NN, head, relation);

    private static ParsedWord Participle(int head, Dependency relation) => new(PartOfSpeech.Verb, PennTag.VBN, head, relation);
}
