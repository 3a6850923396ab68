using System.Globalization;
using Pipeline.News.Cleaning.Html;

namespace Pipeline.Training.Bodies;

/// <summary>Fits the model that tells a page's body from the rest, or says by cross-validation over sites how good it is.</summary>
internal static class BodyCommand
{
    public const string Usage = """
        body check GOLD.json HTML-FOLDER [ERRORS]    cross-validation over sites; blocks decided wrongly, of every second site, go to the file
        body fit   GOLD.json HTML-FOLDER MODEL.txt   fit on all pages and write the model
        """;

    public static int Run(string[] args)
    {
        if (args is not (["check", _, _, ..] or ["fit", _, _, _, ..]))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var pages = LabelledPage.Load(args[1], args[2]);
        Console.WriteLine($"{pages.Length} pages, {pages.Sum(page => page.Labels.Length)} blocks");
        Console.WriteLine($"best choice of blocks: {BodyScore.Mean(pages.Select(page => BodyScore.Of(page, [.. page.Labels.Select(label => label > 0.5f)])))}");
        var training = new BodyTraining(pages, new BoostingOptions());
        if (args[0] == "fit")
        {
            File.WriteAllLines(args[3], [.. Head(pages.Length), .. training.Fit()]);
            return 0;
        }

        var found = training.CrossValidate();
        foreach (var likely in new[] { 0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f })
        {
            var scores = pages.Select((page, i) => BodyScore.Of(page, BodyChooser.Choose(page.Facts, found[i], likely))).ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{likely:F2} {BodyScore.Mean(scores)}   open {BodyScore.Mean(scores.Where((_, i) => pages[i].IsOpen))}   kept back {BodyScore.Mean(scores.Where((_, i) => !pages[i].IsOpen))}"));
        }

        foreach (var vote in pages.SelectMany((page, i) => page.Labels.Select((label, block) => (Vote: page.Facts.Evidence[block].Body, label, page.Facts.Shapes[block].Words, P: found[i][block])))
            .GroupBy(b => MathF.Round(b.Vote * 5)).OrderBy(g => g.Key))
        {
            Console.WriteLine($"json-ld {vote.Key}: {vote.Sum(b => b.Words)} words, body {vote.Sum(b => b.label * b.Words):F0} predicted {vote.Sum(b => b.P * b.Words):F0} wrong {vote.Sum(b => MathF.Abs(b.label - b.P) * b.Words):F0}");
        }

        foreach (var kind in pages.SelectMany((page, i) => page.Labels.Select((label, block) => (Box: page.Facts.Page.Boxes[page.Facts.Page.Blocks[block].Box], label, page.Facts.Shapes[block].Words)))
            .GroupBy(b => (b.Box.Hidden, Named: ((b.Box.Hints | b.Box.Around) & BoxHints.Hidden) != 0)))
        {
            Console.WriteLine($"hidden {kind.Key}: {kind.Sum(b => b.Words)} words, body {kind.Sum(b => b.label * b.Words):F0}");
        }

        if (args.Length > 3)
        {
            File.WriteAllLines(args[3], pages.SelectMany((page, i) => Errors(page, found[i])));
        }

        return 0;
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
