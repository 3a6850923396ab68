using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Learning;
using Pipeline.Training.Tagging;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Parsing;

/// <summary>Trains the parser on tags that taggers gave which had not seen the sentence, so that it learns to live with their mistakes.</summary>
internal static class ParserTrainer
{
    private const int Parts = 4;

    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, Tagger tagger, TrainingPlan plan, Action<string> log)
    {
        var examples = Examples(sentences, tagger, plan);
        log("tagged by four taggers");
        var trainer = new MoveTrainer(plan.MoveSlots, plan.BeamWidth);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(20260103);
        for (var round = 0; round < plan.ParserRounds; round++)
        {
            shuffle.InPlace<int>(order);
            var right = order.Count(i => trainer.Learn(examples[i]));
            log($"parser round {round + 1}: {right} of {examples.Count} sentences right");
        }

        var writer = new ModelWriter();
        writer.Int(plan.MoveSlots);
        for (var move = Move.Shift; move <= Move.Right; move++)
            writer.Array<byte>(trainer.Column(move, plan.MoveScale));
        writer.Weights(LabelTrainer.Train(examples, plan.LabelRounds), plan.LabelScale);
        return writer.Bytes;
    }

    private static List<ParseExample> Examples(IReadOnlyList<TreebankSentence> sentences, Tagger tagger, TrainingPlan plan)
    {
        var examples = new ParseExample[sentences.Count];
        for (var part = 0; part < Parts; part++)
        {
            // Whole documents are left out, because the words of one document repeat.
            var names = sentences.Select(s => s.Document).Distinct().Where((_, i) => i % Parts == part).ToHashSet();
            var other = Tagger.Read(TaggerTrainer.Train([.. sentences.Where(s => !names.Contains(s.Document))], plan.JackknifeRounds));
            for (var i = 0; i < sentences.Count; i++)
            {
                if (names.Contains(sentences[i].Document))
                    examples[i] = Example(sentences[i], other, tagger);
            }
        }

        return [.. examples];
    }

    private static ParseExample Example(TreebankSentence sentence, Tagger tags, Tagger names)
    {
        var count = sentence.Words.Length;
        var given = tags.Tag(sentence);
        // The tagger that ships numbers the tags and knows the lexicon.
        for (var i = 0; i < count; i++)
            given[i] = names.NumberOf(tags.PartOfSpeech(given[i]), tags.PennTag(given[i]));
        var words = new ParseWord[count + ParseWord.Padding];
        ParseWord.Fill(names.Prepare(sentence), given, names, words);
        var heads = sentence.Words.Select(w => w.Head).ToArray();
        return new(words, heads, Oracle.Projective(heads), [.. sentence.Words.Select(w => (byte)w.Dependency)]);
    }
}
