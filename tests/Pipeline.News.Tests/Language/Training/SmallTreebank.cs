using Pipeline.Training;
using Pipeline.Training.Networks;
using Pipeline.Training.Treebank;

namespace Pipeline.News.Tests.Language.Training;

/// <summary>A few invented sentences, a network small enough to learn them, and made-up vectors of their words.</summary>
internal static class SmallTreebank
{
    public static TrainingPlan Plan { get; } = new()
    {
        Rounds = 40,
        BatchWords = 20,
        RisingWords = 100,
        HighestRate = 0.01f,
        VectorWidth = 16,
        WindowWidth = 16,
        Units = 8,
        ArcWidth = 16,
        RelationWidth = 16,
        VectorDropout = 0,
        WindowDropout = 0,
        StateDropout = 0,
        HiddenWords = 0,
        HiddenRareness = 0,
    };

    public static PieceVectors Pieces()
    {
        string[] pieces = ["the", "dog", "##s", "bark", "##ed", "saw", "anna", "."];
        var dice = new Dice(5);
        return new(pieces, [.. Enumerable.Range(0, pieces.Length * PieceVectors.Width).Select(_ => dice.Unit())]);
    }

    public static List<TreebankSentence> Sentences(int copies = 12)
    {
        string[] sentences =
        [
            "The_DET_DT_2_det_the dog_NOUN_NN_3_nsubj_dog barked_VERB_VBD_0_root_bark ._PUNCT_._3_punct_.",
            "Dogs_NOUN_NNS_2_nsubj_dog saw_VERB_VBD_0_root_see Anna_PROPN_NNP_2_obj_Anna ._PUNCT_._2_punct_.",
            "Anna_PROPN_NNP_2_nsubj_Anna saw_VERB_VBD_0_root_see the_DET_DT_4_det_the dogs_NOUN_NNS_2_obj_dog ._PUNCT_._2_punct_.",
        ];
        var lines = Enumerable.Range(0, copies).SelectMany(i => sentences.SelectMany((s, j) => Conllu($"{i}-{j}", s)));
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
