using System.Globalization;
using Pipeline.News.Cleaning.Html.Model;

namespace Pipeline.Training.Bodies;

/// <summary>Fits the model that tells a page's body from the rest, or says by cross-validation over sites how good it is.</summary>
internal static class BodyCommand
{
    public const string Usage = """
        body check GOLD.json HTML-FOLDER [ERRORS]    cross-validation over sites, of the pages as they are and changed to what
                                                     others would have made of them; blocks decided wrongly, of every second site, go to the file
        body fit   GOLD.json HTML-FOLDER MODEL.txt   fit on all pages and write the model
        """;

    /// <summary>Of a changed page beside the page as it is.</summary>
    private const float ChangedWeight = 0.25f;

    /// <summary>Neighbours in the collection are often of one site; in such steps through the changes they do not share theirs.</summary>
    private const int Stride = 7;

    /// <summary>
    /// The changes that are learned from, one a page. Body F1 by cross-validation without and with them: pages as they are .948, .947;
    /// without names .936, .942; as pages of 2003 .911, .940; with bodies of 120 words .809, .825. Without the short bodies
    /// (weight 0.4) the first is .948 and the last .806. Without and with the teasers, two splits of the sites: as they are .9474 and
    /// .948; with teasers around .875, .929; 120 words among teasers .48, .74. Learned from 120 words among teasers too, those have .795,
    /// but the pages as they are .947.
    /// </summary>
    private static readonly string[] LearnedShifts =
    [
        PageShifts.NoNames, PageShifts.Page2003, PageShifts.Tables, PageShifts.Breaks, PageShifts.UnknownLanguage, PageShifts.NoNames, PageShifts.Page2003, ShortBody.News,
        TeaserShift.News, TeaserShift.Short,
    ];

    public static int Run(string[] args)
    {
        if (args is not (["check", _, _, ..] or ["fit", _, _, _, ..]))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var pages = LabelledPage.Load(args[1], args[2], _ => null);
        var changed = LabelledPage.Load(args[1], args[2], page => LearnedShifts[page * Stride % LearnedShifts.Length]).Select(page => page with { Weight = ChangedWeight });
        Console.WriteLine($"{pages.Length} pages, {pages.Sum(page => page.Labels.Length)} blocks");
        var training = new BodyTraining([.. pages, .. changed], new BoostingOptions());
        if (args[0] == "fit")
        {
            File.WriteAllLines(args[3], [.. Head(pages.Length), .. training.Fit()]);
            return 0;
        }

        var models = training.CrossValidate();
        Report("as they are", pages, models);
        foreach (var shift in (IEnumerable<string>)[.. PageShifts.Names, ShortBody.News, ShortBody.Brief, TeaserShift.News, TeaserShift.Briefs])
        {
            Report(shift, LabelledPage.Load(args[1], args[2], _ => shift), models);
        }

        if (args.Length > 3)
        {
            File.WriteAllLines(args[3], pages.SelectMany(page => Errors(page, Found(page, models))));
        }

        return 0;
    }

    private static float[] Found(LabelledPage page, BodyModel[] models) => models[BodyTraining.FoldOf(page)].Probabilities(page.Facts);

    private static void Report(string name, LabelledPage[] pages, BodyModel[] models)
    {
        var best = pages.Select(page => BodyScore.Of(page, [.. page.Labels.Select(label => label > 0.5f)]));
        var scores = pages.AsParallel().AsOrdered().Select(page => BodyScore.Of(page, BodyChooser.Choose(page.Facts, Found(page, models)))).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} {BodyScore.Mean(scores)}   nothing found {scores.Count(score => score.Precision is null)}   kept back {BodyScore.Mean(scores.Where((_, i) => !pages[i].IsOpen)).F1:F4}   best choice {BodyScore.Mean(best).F1:F4}"));
    }

    /// <summary>The longest blocks that were decided wrongly.</summary>
    private static IEnumerable<string> Errors(LabelledPage page, float[] found)
    {
        var body = BodyChooser.Choose(page.Facts, found);
        var score = BodyScore.Of(page, body);
        return Enumerable.Range(0, body.Length)
            .Where(i => page.IsOpen && body[i] != page.Labels[i] > 0.5f && page.Facts.Shapes[i].Words > 2)
            .Select(i => string.Create(CultureInfo.InvariantCulture,
                $"{page.Id} P{score.Precision:F2} R{score.Recall:F2} {(body[i] ? "KEPT" : "LOST")} {found[i]:F2} w{page.Facts.Shapes[i].Words} {Path(page, i)}| {Text(page, i)}"));
    }

    private static string Text(LabelledPage page, int block)
    {
        var text = page.Facts.Page.TextOf(page.Facts.Page.Blocks[block]);
        return text[..Math.Min(text.Length, 160)].ToString();
    }

    private static string Path(LabelledPage page, int block)
    {
        var path = "";
        for (var box = page.Facts.Page.Blocks[block].Box; box > 0 && path.Length < 90; box = page.Facts.Page.Boxes[box].Parent)
        {
            ref readonly var at = ref page.Facts.Page.Boxes[box];
            path += $"{at.Tag}{(at.Hidden ? "!" : "")}{(at.Hints == 0 ? "" : $"[{at.Hints}]")} ";
        }

        return path;
    }

    private static string[] Head(int pages) =>
    [
        "# Boosted trees that say how likely a block of a page is body; see BodyModel. Written by: dotnet run --project src/Pipeline.Training -- body fit",
        $"# Learned from the annotations of {pages} pages of WCXB: Web Content eXtraction Benchmark, by Murrough Foley (2026),",
        "# github.com/Murrough-Foley/web-content-extraction-benchmark, CC-BY-4.0 (creativecommons.org/licenses/by/4.0).",
    ];
}
