using Pipeline.News.Cleaning.Html;

namespace Pipeline.Training.Bodies;

/// <summary>Fits the two looks of <see cref="BodyModel"/>; the second learns from what the first finds of pages that it did not learn from.</summary>
internal sealed class BodyTraining
{
    private const int FirstFeatures = (int)Feature.First;
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
        _folds = [.. pages.Select(page => (int)(Hash(page.Site) % Folds))];
    }

    /// <summary>Each page's probabilities from models that saw no page of its site.</summary>
    public float[][] CrossValidate()
    {
        LookOnce();
        return Predict(BlockFeatures.Count);
    }

    /// <summary>The model of all pages, in the lines of its file.</summary>
    public IEnumerable<string> Fit()
    {
        LookOnce();
        return ["[first]", .. FitOn(_ => true, FirstFeatures), "[second]", .. FitOn(_ => true, BlockFeatures.Count)];
    }

    private void LookOnce()
    {
        var first = Predict(FirstFeatures);
        for (var i = 0; i < _pages.Length; i++)
        {
            SecondLook.Fill(_pages[i].Facts, _features[i], first[i]);
        }
    }

    private float[][] Predict(int features)
    {
        var found = new float[_pages.Length][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = DecisionTrees.Parse(FitOn(page => _folds[page] != fold, features));
            foreach (var page in Enumerable.Range(0, _pages.Length).Where(page => _folds[page] == fold))
            {
                found[page] = [.. _pages[page].Labels.Select((_, block) => trees.Probability(_features[page].Row(block)))];
            }
        }

        return found;
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
                weights.Add((menu ? 3000f : 1000f) * (facts.Shapes[block].Words + 2) / gold);
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
        var hash = 2166136261u;
        foreach (var c in site)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
