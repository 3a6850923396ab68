using Pipeline.News.Language;
using Pipeline.News.Language.Parsing;
using Pipeline.Training.Learning;

namespace Pipeline.Training.Parsing;

/// <summary>Teaches the names of relations on true trees.</summary>
internal static class LabelTrainer
{
    public static Perceptron Train(IReadOnlyList<ParseExample> examples, int rounds, ulong run)
    {
        var perceptron = new Perceptron(Enum.GetValues<Dependency>().Length);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var shuffle = new Shuffle(20260200 + (2 * run));
        for (var round = 0; round < rounds; round++)
        {
            shuffle.InPlace<int>(order);
            foreach (var i in order)
            {
                Learn(perceptron, examples[i]);
            }
        }

        return perceptron;
    }

    private static void Learn(Perceptron perceptron, ParseExample example)
    {
        var tree = LabelTree.Of(example.Heads, new short[LabelTree.Size(example.Heads.Length)]);
        Span<ulong> features = stackalloc ulong[LabelFeatures.Count];
        Span<int> scores = stackalloc int[perceptron.Classes];
        var relations = new Dependency[example.Heads.Length];
        for (var i = 1; i < relations.Length; i++)
        {
            int at = tree.Order[i];
            LabelFeatures.Fill(example.Words, tree, at, relations, features);
            perceptron.Tick();
            perceptron.Score(features, scores);
            // Who is the root is the tree's to say.
            scores[(int)Dependency.Root] = int.MinValue;
            relations[at] = (Dependency)Perceptron.Best(scores);
            if ((byte)relations[at] != example.Relations[at])
            {
                perceptron.Update(features, example.Relations[at], (int)relations[at]);
            }

            tree.Note(example.Heads[at], relations[at]);
        }
    }
}
