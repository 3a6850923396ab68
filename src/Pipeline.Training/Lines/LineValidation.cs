using Pipeline.News.Cleaning;
using Pipeline.News.Cleaning.Text.Model;
using Pipeline.News.Cleaning.Text.Rules;
using Pipeline.News.Texts;

namespace Pipeline.Training.Lines;

/// <summary>
/// Cross-validation over sites: each dump is cleaned by weights that saw no page of its site, as it is and changed to what it might
/// have been. Other splits of the sites differ by some .002; differences of that size mean something over several.
/// </summary>
internal static class LineValidation
{
    // The usual number: four fifths to learn from.
    private const int Folds = 5;

    private static readonly string[] Names = ["identity", "best choice of lines", "as they are", "more clutter: identity", "more clutter", "bare", "trimmed", "news: identity", "news"];

    /// <param name="folder">Where the held-out dumps are shown; null for nowhere.</param>
    public static void Run(LabelledDump[] dumps, TrainingOptions options, string? folder)
    {
        var runs = Enumerable.Range(0, options.Splits * Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
            .Select(run => Fold(dumps, options, run / Folds, run % Folds, folder)).ToArray();
        for (var i = 0; i < Names.Length; i++)
        {
            Console.WriteLine($"{Names[i],-24} {ShingleScore.Mean(runs.SelectMany(run => run).Select(scores => scores[i]))}");
        }
    }

    private static List<ShingleScore[]> Fold(LabelledDump[] dumps, TrainingOptions options, int split, int fold, string? folder)
    {
        bool IsHeld(LabelledDump d) => FoldOf(d.Site, split) == fold;
        var model = LineFitting.Fit([.. dumps.Where(d => !IsHeld(d))], options);
        var held = dumps.Where(IsHeld).ToArray();
        var clutter = new Clutter(held, new Random((split * Folds) + fold + 100));
        var random = new Random((split * Folds) + fold + 200);
        var scores = new List<ShingleScore[]>();
        foreach (var dump in held)
        {
            var (more, bare) = (clutter.Add(dump), Clutter.Bare(dump));
            var found = Clean(model, dump);
            var news = NewsPage.Of(dump, held, random);
            scores.Add(
            [
                ShingleScore.Of(dump.Gold, string.Join('\n', dump.Lines)),
                ShingleScore.Of(dump.Gold, dump.Kept(dump.IsBody)),
                ShingleScore.Of(dump.Gold, dump.Kept(found)),
                ShingleScore.Of(dump.Gold, string.Join('\n', more.Lines)),
                ShingleScore.Of(dump.Gold, more.Kept(Clean(model, more))),
                ShingleScore.Of(dump.Kept(dump.IsBody), bare.Kept(Clean(model, bare))),
                ShingleScore.Of(dump.Gold, Trimmed(model, clutter.Trim(dump))),
                ShingleScore.Of(news.Gold, string.Join('\n', news.Lines)),
                ShingleScore.Of(news.Gold, news.Kept(Clean(model, news))),
            ]);
            if (folder is not null && split == 0)
            {
                HeldOutReport.Write(folder, dump, found);
            }
        }

        return scores;
    }

    private static string Trimmed(LinearChainCrf model, LabelledDump dump) => dump.Kept(Clean(model, dump));

    /// <summary>FNV-1a of the site: pages of one site are in one fold, the same at every run.</summary>
    public static int FoldOf(string site, int split)
    {
        var hash = Fnv1a.Basis + (ulong)split;
        foreach (var c in site)
        {
            hash = Fnv1a.Step(hash, char.ToLowerInvariant(c));
        }

        return (int)(hash % Folds);
    }

    private static bool[] Clean(LinearChainCrf model, LabelledDump dump)
    {
        if (dump.Lines.Length == 0)
        {
            return [];
        }

        using var scan = Example.Scan(dump);
        return [.. LineLabeler.Label(scan, TextCleaner.Decide(scan, model)).Select(rule => rule is null)];
    }
}
