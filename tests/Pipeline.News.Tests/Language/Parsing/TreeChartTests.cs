using Pipeline.News.Language.Parsing;
using Pipeline.Training.Networks;

namespace Pipeline.News.Tests.Language.Parsing;

public sealed class TreeChartTests
{
    [Fact]
    public void No_other_projective_tree_has_a_higher_sum()
    {
        var chart = new TreeChart();
        for (var seed = 0; seed < 60; seed++)
        {
            var words = 1 + (seed % 5);
            var scores = Scores(words, seed);
            var found = new int[words];
            chart.Find(scores, words, found);

            Assert.True(TreeChart.IsProjectiveTree(found));
            var best = Trees(words).Where(tree => TreeChart.IsProjectiveTree(tree)).Max(tree => Sum(scores, tree));
            Assert.Equal(best, Sum(scores, found), 4);
        }
    }

    [Fact]
    public void A_sentence_is_parsed_alike_after_any_other()
    {
        var used = new TreeChart();
        used.Find(Scores(40, 1), 40, new int[40]);
        used.Find(Scores(3, 2), 3, new int[3]);
        var (found, expected) = (new int[12], new int[12]);
        used.Find(Scores(12, 3), 12, found);
        new TreeChart().Find(Scores(12, 3), 12, expected);

        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData(new[] { 1, -1, 1 }, true)]
    [InlineData(new[] { -1, -1 }, false)]
    [InlineData(new[] { 1, 0, -1 }, false)]
    [InlineData(new[] { 2, 3, -1, 2 }, false)]
    [InlineData(new[] { 2, -1, 1 }, false)]
    public void A_tree_has_one_root_no_circle_and_no_crossing_arc(int[] heads, bool expected) =>
        Assert.Equal(expected, TreeChart.IsProjectiveTree(heads));

    private static float[] Scores(int words, int seed)
    {
        var dice = new Dice((ulong)seed + 1);
        return [.. Enumerable.Range(0, words * words).Select(_ => dice.Unit())];
    }

    private static IEnumerable<int[]> Trees(int words)
    {
        var all = (int)Math.Pow(words + 1, words);
        for (var number = 0; number < all; number++)
        {
            var rest = number;
            var heads = new int[words];
            for (var i = 0; i < words; i++, rest /= words + 1)
            {
                heads[i] = (rest % (words + 1)) - 1;
            }

            if (!heads.Where((head, i) => head == i).Any())
            {
                yield return heads;
            }
        }
    }

    private static float Sum(float[] scores, int[] heads) =>
        heads.Select((head, i) => scores[(i * heads.Length) + (head < 0 ? i : head)]).Sum();
}
