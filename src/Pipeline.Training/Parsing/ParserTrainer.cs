using Pipeline.News.Language.Parsing;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Learning;
using Pipeline.Training.Tagging;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Parsing;

/// <summary>Trains the parser on tags that taggers gave which had not seen the sentence, so that it learns to live with their mistakes.</summary>
internal static class ParserTrainer
{
    // The treebank is tagged twice, in halves and in quarters: two taggings of different quality for one tree.
    private static readonly int[] Partings = [2, 4];

    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, Tagger tagger, TrainingPlan plan, Action<string> log)
    {
        var taggings = Array.ConvertAll(Partings, parts => Examples(sentences, tagger, parts, plan.JackknifeRounds));
        log("tagged by taggers of other sentences");
        var moves = new double[plan.MoveSlots * 4];
        foreach (var trainer in InParallel(plan.ParserRuns, run => Run(taggings, plan, (ulong)run)))
        {
            trainer.AddAverages(moves);
        }

        log("moves");

        var writer = new ModelWriter();
        writer.Int(plan.MoveSlots);
        for (var move = Move.Shift; move <= Move.Right; move++)
        {
            writer.Array<byte>(Column(moves, move, plan.MoveScale / plan.ParserRuns));
        }

        var labels = InParallel(plan.LabelRuns, run => LabelTrainer.Train(taggings[run % taggings.Length], plan.LabelRounds, (ulong)run));
        log("labels");
        writer.Weights(labels, plan.LabelScale, plan.LeastLabelWeight);
        return writer.Bytes;
    }

    // Each run is the same on its own or beside others, and they are added up in their order: the bytes do not depend on the threads.
    private static T[] InParallel<T>(int runs, Func<int, T> train) => [.. Enumerable.Range(0, runs).AsParallel().AsOrdered().Select(train)];

    private static MoveTrainer Run(List<ParseExample>[] taggings, TrainingPlan plan, ulong run)
    {
        var trainer = new MoveTrainer(plan.MoveSlots, plan.BeamWidth);
        var order = Enumerable.Range(0, taggings[0].Count).ToArray();
        var shuffle = new Shuffle(20260100 + (2 * run));
        for (var round = 0; round < plan.ParserRounds; round++)
        {
            shuffle.InPlace<int>(order);
            foreach (var i in order)
            {
                trainer.Learn(taggings[round % taggings.Length][i]);
            }
        }

        return trainer;
    }

    /// <summary>One move's weights as whole numbers of at most 127.</summary>
    private static byte[] Column(double[] sums, Move move, double scale)
    {
        var column = new byte[sums.Length / 4];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = unchecked((byte)(sbyte)Math.Clamp(Math.Round(sums[(i * 4) + (int)move] * scale), -127, 127));
        }

        return column;
    }

    private static List<ParseExample> Examples(IReadOnlyList<TreebankSentence> sentences, Tagger tagger, int parts, int rounds)
    {
        var examples = new ParseExample[sentences.Count];
        // Whole documents are left out, because the words of one document repeat.
        var partOf = sentences.Select(s => s.Document).Distinct().Select((name, i) => (name, Part: i % parts)).ToDictionary(d => d.name, d => d.Part);
        var taggers = InParallel(parts, part => Tagger.Read(TaggerTrainer.Train([.. sentences.Where(s => partOf[s.Document] != part)], rounds)));
        for (var i = 0; i < sentences.Count; i++)
        {
            examples[i] = Example(sentences[i], taggers[partOf[sentences[i].Document]], tagger);
        }

        return [.. examples];
    }

    private static ParseExample Example(TreebankSentence sentence, Tagger tags, Tagger names)
    {
        var count = sentence.Words.Length;
        var given = tags.Tag(sentence);
        // The tagger that ships numbers the tags and knows the lexicon.
        for (var i = 0; i < count; i++)
        {
            given[i] = names.NumberOf(tags.PartOfSpeech(given[i]), tags.PennTag(given[i]));
        }

        var words = new ParseWord[count + ParseWord.Padding];
        ParseWord.Fill(names.Prepare(sentence), given, names, words);
        var heads = sentence.Words.Select(w => w.Head).ToArray();
        return new(words, heads, Oracle.Projective(heads), [.. sentence.Words.Select(w => (byte)w.Dependency)]);
    }
}
