using Pipeline.News.Language.Learning;
using Pipeline.News.Language.Tagging;
using Pipeline.Training.Learning;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Tagging;

/// <summary>Trains the tagger on its own earlier decisions.</summary>
internal static class TaggerTrainer
{
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, int rounds)
    {
        var tags = new TagInventory(sentences);
        var writer = new ModelWriter();
        writer.Int(tags.Pairs.Length);
        writer.Array<byte>(tags.Pairs.Select(p => (byte)p.PartOfSpeech).ToArray());
        writer.Array<byte>(tags.Pairs.Select(p => (byte)p.PennTag).ToArray());
        var lexiconWriter = new ModelWriter();
        LexiconBuilder.Write(lexiconWriter, sentences, tags);
        var reader = new ModelReader(lexiconWriter.Bytes);
        var lexicon = TagLexicon.Read(ref reader);

        var perceptron = new Perceptron(tags.Pairs.Length);
        var prepared = sentences.Select(s => TreebankTagging.Prepare(lexicon, s)).ToArray();
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var shuffle = new Shuffle(20260101);
        for (var round = 0; round < rounds; round++)
        {
            shuffle.InPlace<int>(order);
            foreach (var i in order)
            {
                Learn(perceptron, prepared[i], sentences[i].Words, tags);
            }
        }

        writer.Array<byte>(lexiconWriter.Bytes);
        writer.Weights([perceptron], scale: 8);
        return writer.Bytes;
    }


    private static void Learn(Perceptron perceptron, WordFeatures[] words, TreebankWord[] right, TagInventory tags)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Count];
        Span<int> scores = stackalloc int[perceptron.Classes];
        ulong last = 0, beforeLast = 0;
        for (var i = 0; i < right.Length; i++)
        {
            int tag = words[i + 2].FixedTag;
            if (tag == 0)
            {
                TagFeatures.Fill(words, i + 2, last, beforeLast, features);
                perceptron.Tick();
                perceptron.Score(features, scores);
                tag = 1 + Perceptron.Best(scores);
                var gold = tags.Of(right[i]);
                if (gold >= 0 && gold + 1 != tag)
                {
                    perceptron.Update(features, gold, tag - 1);
                }
            }

            beforeLast = last;
            last = (ulong)tag;
        }
    }
}
