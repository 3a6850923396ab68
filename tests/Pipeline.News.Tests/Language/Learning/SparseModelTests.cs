using Pipeline.News.Language.Learning;
using Pipeline.Training.Learning;

namespace Pipeline.News.Tests.Language.Learning;

public sealed class SparseModelTests
{
    private const int Classes = 20;

    [Fact]
    public void Scores_are_the_sums_of_the_learnt_weights_of_few_and_of_many_classes()
    {
        var perceptron = new Perceptron(Classes);
        perceptron.Update([1UL << 50], 3, 4);
        for (var i = 1; i < Classes; i++)
        {
            perceptron.Update([2UL << 50], i, 0);
        }

        perceptron.Tick();

        var scores = Scores(Read(perceptron), [1UL << 50, 2UL << 50, 3UL << 50]);

        var expected = new short[Classes];
        Array.Fill(expected, (short)2, 1, Classes - 1);
        (expected[0], expected[3], expected[4]) = (-2 * (Classes - 1), 4, 0);
        Assert.Equal(expected, scores[..Classes]);
    }

    [Fact]
    public void Padding_never_wins_over_classes_that_all_scored_below_zero()
    {
        var perceptron = new Perceptron(2);
        perceptron.Update([1UL << 50], 1, 0);
        perceptron.Update([1UL << 50], 2 - 1, 0);
        perceptron.Tick();
        var model = Read(perceptron);
        var scores = new short[model.Width];
        model.Clear(scores);
        (scores[0], scores[1]) = (-100, -90);

        Assert.Equal(1, SparseModel.Best(scores));
    }

    [Fact]
    public void Of_equal_scores_the_first_is_best()
    {
        var scores = new short[32];
        (scores[7], scores[21]) = (5, 5);

        Assert.Equal(7, SparseModel.Best(scores));
    }

    private static SparseModel Read(Perceptron perceptron)
    {
        var writer = new ModelWriter();
        writer.Weights([perceptron, perceptron], scale: 2);
        var reader = new ModelReader(writer.Bytes);
        return SparseModel.Read(ref reader);
    }

    private static short[] Scores(SparseModel model, ReadOnlySpan<ulong> features)
    {
        var scores = new short[model.Width];
        model.Clear(scores);
        model.Add(features, scores);
        return scores;
    }
}
