using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.Training;

namespace Pipeline.News.Tests.Language.Training;

public sealed class TrainingTests
{
    [Fact]
    public void The_same_treebank_gives_the_same_bytes()
    {
        var (first, second) = (Train(), Train());

        Assert.Equal(["lemmas", "parser"], first.Select(m => m.Name));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
    }

    [Fact]
    public void A_model_is_read_to_its_last_byte()
    {
        var models = Train().ToDictionary(m => m.Name, m => new MemoryStream(m.Bytes));

        Parser.Read(models["parser"]);
        Lemmatizer.Read(models["lemmas"]);

        Assert.All(models.Values, model => Assert.Equal(model.Length, model.Position));
    }

    [Fact]
    public void The_sentences_of_a_small_treebank_are_learnt()
    {
        var models = Train().ToDictionary(m => m.Name, m => m.Bytes);
        var annotator = new TreebankAnnotator(Parser.Read(new MemoryStream(models["parser"])), Lemmatizer.Read(new MemoryStream(models["lemmas"])));
        var score = new TreebankScore([]);

        foreach (var sentence in SmallTreebank.Sentences())
        {
            score.Add(sentence, annotator.Annotate(sentence));
        }

        Assert.Equal(100, score.Percent("UPOS"));
        Assert.Equal(100, score.Percent("LAS"));
        Assert.Equal(100, score.Percent("lemma"));
    }

    [Fact]
    public void A_sentence_is_parsed_alike_whether_its_words_are_remembered_or_not()
    {
        var parser = Parser.Read(new MemoryStream(Train().Single(m => m.Name == "parser").Bytes));
        var memory = parser.NewMemory();
        foreach (var sentence in SmallTreebank.Sentences(copies: 2))
        {
            var words = sentence.Words;
            var (remembered, anew) = (new ParsedWord[words.Length], new ParsedWord[words.Length]);
            parser.Parse(memory, i => words[i].Form, i => words[i].Spaced, remembered);
            parser.Parse(parser.NewMemory(), i => words[i].Form, i => words[i].Spaced, anew);

            Assert.Equal(anew, remembered);
        }
    }

    private static (string Name, byte[] Bytes)[] Train() =>
        [.. LanguageCommand.Train(SmallTreebank.Sentences(), SmallTreebank.Pieces(), SmallTreebank.Plan, _ => { })];
}
