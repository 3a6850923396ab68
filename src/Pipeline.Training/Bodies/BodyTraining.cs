using Pipeline.News.Cleaning.Html.Blocks;
using Pipeline.News.Cleaning.Html.Features;
using Pipeline.News.Cleaning.Html.Model;
using Pipeline.News.Texts;

namespace Pipeline.Training.Bodies;

/// <summary>Fits the two looks of <see cref="BodyModel"/>; the second learns from what the first finds of pages that it did not learn from.</summary>
internal sealed class BodyTraining
{
    private const int FirstFeatures = (int)BlockFeature.First;

    // Three quarters of the sites to learn from in each fit.
    private const int Folds = 4;

    private readonly LabelledPage[] _pages;
    private readonly BlockFeatures[] _features;
    private readonly int[] _folds;
    private readonly BoostingOptions _options;

    public BodyTraining(LabelledPage[] pages, BoostingOptions options)
    {
        _pages = pages;
        _options = options;
        _features = [.. pages.AsParallel().AsOrdered().Select(page => BlockFeatures.Of(page.Facts))];
        _folds = [.. pages.Select(FoldOf)];
    }

    /// <summary>The pages of a fold are judged by the model of that number, which saw no page of their sites.</summary>
    public static int FoldOf(LabelledPage page) => (int)(Hash(page.Site) % Folds);

    /// <summary>A model a fold, learned from the pages of the other folds.</summary>
    public BodyModel[] CrossValidate()
    {
        var first = LookOnce();
        return [.. first.Select((trees, fold) => new BodyModel(trees, GradientBoostedTrees.Parse(FitOn(page => _folds[page] != fold, BlockFeatures.Count))))];
    }

    /// <summary>The model of all pages, in the lines of its file.</summary>
    public IEnumerable<string> Fit()
    {
        LookOnce();
        return ["[first]", .. FitOn(_ => true, FirstFeatures), "[second]", .. FitOn(_ => true, BlockFeatures.Count)];
    }

    private GradientBoostedTrees[] LookOnce()
    {
        var models = new GradientBoostedTrees[Folds];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = models[fold] = GradientBoostedTrees.Parse(FitOn(page => _folds[page] != fold, FirstFeatures));
            foreach (var page in Enumerable.Range(0, _pages.Length).Where(page => _folds[page] == fold))
            {
                SecondPassFeatures.Fill(_pages[page].Facts, _features[page], trees.Probabilities(_features[page]));
            }
        }

        return models;
    }

    private List<string> FitOn(Func<int, bool> use, int features)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var weights = new List<float>();
        foreach (var page in Enumerable.Range(0, _pages.Length).Where(use))
        {
            var facts = _pages[page].Facts;
            var gold = Math.Max(200, WordsOf(_pages[page].Gold));
            for (var block = 0; block < facts.Shapes.Length; block++)
            {
                // Most blocks are single links of menus: a third of them says as much.
                var menu = facts.Shapes[block].Words < 6 && facts.Page.Blocks[block].LinkChars == facts.Page.Blocks[block].Length;
                if (menu && block % 3 != 0)
                {
                    continue;
                }

                rows.Add(_features[page].Row(block).ToArray());
                labels.Add(_pages[page].Labels[block]);
                weights.Add(_pages[page].Weight * (menu ? 3000f : 1000f) * (facts.Shapes[block].Words + 2) / gold);
            }
        }

        var mean = weights.Average();
        return Boosting.Fit([.. rows], features, [.. labels], [.. weights.Select(weight => weight / mean)], _options);
    }

    private static int WordsOf(string text)
    {
        var words = new List<ulong>();
        WordHashes.Of(text, words);
        return words.Count;
    }

    private static uint Hash(string site)
    {
        var hash = Fnv1a.Of32(site);
        return hash ^ (hash >> 15);
    }
}
