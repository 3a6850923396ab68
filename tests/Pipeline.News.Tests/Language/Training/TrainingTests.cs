using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Lemmas;
using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.Training;
using Pipeline.Training.Learning;
using Pipeline.Training.Parsing;
using Pipeline.Training.Treebank;

namespace Pipeline.News.Tests.Language.Training;

public sealed class TrainingTests
{
    private static readonly TrainingPlan Plan = new() { TaggerRounds = 3, JackknifeRounds = 2, ParserRuns = 2, ParserRounds = 8, LabelRounds = 4, BeamWidth = 2, MoveSlots = 1 << 12 };

    [Fact]
    public void The_same_treebank_gives_the_same_bytes()
    {
        var first = LanguageCommand.Train(Treebank(), Plan, _ => { }).ToArray();
        var second = LanguageCommand.Train(Treebank(), Plan, _ => { }).ToArray();

        Assert.Equal(["lemmas", "tagger", "parser"], first.Select(m => m.Name));
        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First.Bytes, pair.Second.Bytes));
    }

    [Fact]
    public void A_packed_model_is_read_back_as_it_was()
    {
        foreach (var (_, bytes) in LanguageCommand.Train(Treebank(), Plan, _ => { }))
        {
            using var packed = new MemoryStream();
            ModelWriter.Pack(bytes, packed);
            packed.Position = 0;

            Assert.Equal(bytes, ModelReader.Unpack(packed));
        }
    }

    [Fact]
    public void The_sentences_of_a_small_treebank_are_learnt()
    {
        var models = LanguageCommand.Train(Treebank(), Plan, _ => { }).ToDictionary(m => m.Name, m => m.Bytes);
        var annotator = new TreebankAnnotator(Tagger.Read(models["tagger"]), Parser.Read(models["parser"]), Lemmatizer.Read(models["lemmas"]));
        var score = new TreebankScore([]);

        foreach (var sentence in Treebank())
        {
            score.Add(sentence, annotator.Annotate(sentence));
        }

        Assert.Equal(100, score.Percent("UPOS"));
        Assert.Equal(100, score.Percent("LAS"));
        Assert.Equal(100, score.Percent("lemma"));
    }

    [Fact]
    public void Crossing_arcs_are_lifted()
    {
        // "A hearing is scheduled on the issue today": issue hangs on hearing, over scheduled.
        int[] heads = [1, 3, 3, -1, 6, 6, 1, 3];

        Assert.Equal([1, 3, 3, -1, 6, 6, 3, 3], Oracle.Projective(heads));
    }

    private static List<TreebankSentence> Treebank()
    {
        string[] sentences =
        [
            "The_DET_DT_2_det_the dog_NOUN_NN_3_nsubj_dog barked_VERB_VBD_0_root_bark ._PUNCT_._3_punct_.",
            "Dogs_NOUN_NNS_2_nsubj_dog saw_VERB_VBD_0_root_see Anna_PROPN_NNP_2_obj_Anna ._PUNCT_._2_punct_.",
            "Anna_PROPN_NNP_2_nsubj_Anna saw_VERB_VBD_0_root_see the_DET_DT_4_det_the dogs_NOUN_NNS_2_obj_dog ._PUNCT_._2_punct_.",
        ];
        var lines = Enumerable.Range(0, 12).SelectMany(i => sentences.SelectMany((s, j) => Conllu($"{i}-{j}", s)));
        return [.. ConlluReader.Read(new StringReader(string.Join('\n', lines)))];
    }

    private static IEnumerable<string> Conllu(string document, string sentence)
    {
        yield return $"# newdoc id = {document}";
        foreach (var (word, i) in sentence.Split(' ').Select((w, i) => (w.Split('_'), i)))
        {
            yield return $"{i + 1}\t{word[0]}\t{word[5]}\t{word[1]}\t{word[2]}\t_\t{word[3]}\t{word[4]}\t_\t_";
        }

        yield return "";
    }
}
