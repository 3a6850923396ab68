using System.Globalization;
using System.Text;
using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Features;
using Pipeline.News.Cleaning.Html.Model;
using Pipeline.News.Reading;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Html.Model;

public sealed class GradientBoostedTreesTests
{
    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public void Blocks_asked_eight_at_once_get_the_answers_of_walking_down_each_tree(string look)
    {
        string[] lines = [.. LexiconSections.Read("Cleaning/Html/Models/body").Where(line => line.Section == look).Select(line => line.Entry)];
        var features = Features(Pages.News(after: "<aside><h2>Related</h2><ul><li><a href='/1'>Boats</a></li><li><a href='/2'>Buses</a></li><li><a href='/3'>Bread</a></li></ul></aside>"));
        var found = GradientBoostedTrees.Parse(lines).Probabilities(features);
        Assert.NotEqual(0, found.Length % 8);
        for (var block = 0; block < found.Length; block++)
        {
            Assert.Equal(Walk(lines, features.Row(block)), found[block]);
        }
    }

    [Fact]
    public void A_tree_of_one_leaf_says_the_same_of_every_block() =>
        Assert.All(GradientBoostedTrees.Parse(["tree", "= 0"]).Probabilities(Features(Pages.News())), found => Assert.Equal(0.5f, found));

    private static BlockFeatures Features(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var document, out _)
            ? BlockFeatures.Of(PageFacts.Of(PageFlattener.Flatten((HtmlDocument)document)))
            : throw new InvalidOperationException("The page was not read.");

    private static float Walk(string[] lines, ReadOnlySpan<float> row)
    {
        var sum = 0f;
        for (var root = Array.IndexOf(lines, "tree"); root >= 0; root = Array.IndexOf(lines, "tree", root + 1))
        {
            var node = lines[root + 1].Split(' ');
            while (node[0] != "=")
            {
                var isLeft = row[(int)Enum.Parse<BlockFeature>(node[0])] <= float.Parse(node[1], CultureInfo.InvariantCulture);
                node = lines[root + 1 + int.Parse(node[isLeft ? 2 : 3], CultureInfo.InvariantCulture)].Split(' ');
            }

            sum += float.Parse(node[1], CultureInfo.InvariantCulture);
        }

        return 1f / (1f + MathF.Exp(-sum));
    }
}
