using Pipeline.Training.Learning;
using Pipeline.Training.Treebank;

namespace Pipeline.Training.Networks;

/// <summary>
/// Trains the parser's network. Each batch is learnt in two halves, beside each other where there are two processors; their gradients are
/// added in their order, so that the same sentences and plan give the same bytes.
/// </summary>
internal static class ParserTrainer
{
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, PieceVectors pieces, TrainingPlan plan, Action<string> log)
    {
        var tags = new TagInventory(sentences);
        var features = new FeatureRows(sentences);
        var examples = Examples(sentences, pieces, features, tags, plan);
        var weights = new NetworkWeights(plan, features.Features.Count, tags.Pairs.Length);
        NetworkHalf[] halves = [new(weights, plan, 0), new(weights, plan, 1)];
        var shuffle = new Shuffle(plan.Seed);
        var words = examples.Sum(e => e.Count);
        var learnt = 0;
        for (var round = 0; round < plan.Rounds; round++)
        {
            shuffle.InPlace<ParseExample>(examples);
            foreach (var batch in Batches(examples, plan.BatchWords))
            {
                Parallel.For(0, halves.Length, half => halves[half].Learn(batch[half], new Dice(((ulong)learnt * 2) + (ulong)half)));
                weights.Step(plan.Rate(learnt, plan.Rounds * words));
                learnt += batch[0].Words + batch[1].Words;
            }

            log($"round {round + 1}: {Report(halves)}");
        }

        return NetworkWriter.Write(weights, features, tags, pieces);
    }

    /// <summary>Sentences in their order, put into the shorter half each; every batch has words in both.</summary>
    private static IEnumerable<Batch[]> Batches(IReadOnlyList<ParseExample> examples, int words)
    {
        List<ParseExample>[] halves = [[], []];
        int[] counts = [0, 0];
        foreach (var example in examples)
        {
            var half = counts[0] <= counts[1] ? 0 : 1;
            halves[half].Add(example);
            counts[half] += example.Count;
            if (counts[0] + counts[1] < words || counts[1] == 0)
            {
                continue;
            }

            yield return [new(halves[0]), new(halves[1])];
            halves = [[], []];
            counts = [0, 0];
        }

        if (counts[1] > 0)
        {
            yield return [new(halves[0]), new(halves[1])];
        }
    }

    private static string Report(NetworkHalf[] halves)
    {
        double Percent(Func<LearningCount, int> right) => 100.0 * halves.Sum(h => right(h.Count)) / halves.Sum(h => h.Count.Words);
        var report = $"tags {Percent(c => c.Tags):F1}, heads {Percent(c => c.Heads):F1}, relations {Percent(c => c.Relations):F1} % right while learning";
        foreach (var half in halves)
        {
            half.Count.Reset();
        }

        return report;
    }

    private static ParseExample[] Examples(
        IReadOnlyList<TreebankSentence> sentences, PieceVectors pieces, FeatureRows features, TagInventory tags, TrainingPlan plan)
    {
        var cut = new Dictionary<string, float[]?>();
        float[]? Pieces(string lower) => cut.TryGetValue(lower, out var mean) ? mean : cut[lower] = pieces.Of(lower);
        return [.. sentences.Select(sentence =>
        {
            var names = FeatureRows.Names(sentence).ToArray();
            return new ParseExample(
                Array.ConvertAll(names, n => Array.ConvertAll(n, features.Row)),
                Array.ConvertAll(sentence.Words, w => Pieces(FeatureRows.Lower(w.Form))),
                Array.ConvertAll(names, n => plan.HiddenRareness / (plan.HiddenRareness + features.Count(n[0]))),
                Array.ConvertAll(sentence.Words, tags.Of),
                Array.ConvertAll(sentence.Words, w => w.Head),
                Array.ConvertAll(sentence.Words, w => (int)w.Dependency));
        })];
    }
}
