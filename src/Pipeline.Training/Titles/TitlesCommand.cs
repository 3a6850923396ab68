using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata.Dumps;
using Pipeline.News.Reading;

namespace Pipeline.Training.Titles;

/// <summary><c>titles GOLD.json DUMPS</c>: how often the headline of a dump is the page's title, by weights that saw no page of its site; with a file, fits and writes them.</summary>
internal static class TitlesCommand
{
    public const string Usage = "titles GOLD.json DUMPS [WEIGHTS.txt]   labelled text dumps: the weights of the headline's choice, or how good they are on sites not seen";

    private const string Header = """
        # What speaks for a line being the headline of a text dump: question (see HeadlineTrait.cs), weight of its answer.
        #
        # Fitted by `dotnet run --project src/Pipeline.Training -c Release -- titles GOLD.json DUMPS THIS-FILE` on the development
        # pages of WCXB: Web Content eXtraction Benchmark, by Murrough Foley (2026),
        # github.com/Murrough-Foley/web-content-extraction-benchmark, annotations under CC-BY-4.0
        # (creativecommons.org/licenses/by/4.0). Changed: only these weights were taken from it, none of its texts.


        """;

    public static int Run(string[] args)
    {
        var dumps = Load(args[0], args[1]);
        if (args.Length > 2)
        {
            var weights = TitleTrainer.Fit(dumps);
            File.WriteAllText(args[2], Header + string.Concat(Enum.GetValues<HeadlineTrait>().OrderBy(t => t.ToString(), StringComparer.Ordinal)
                .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t} {weights[(int)t]:0.##}\n"))));
            return 0;
        }

        Console.WriteLine(FormattableString.Invariant($"a line is the title {dumps.Average(d => d.Right.Contains(true) ? 1.0 : 0):F3}"));
        Console.WriteLine(FormattableString.Invariant($"shipped weights     {Share(dumps, HeadlineWeights.Fitted):F3}"));
        for (var split = 0; split < 4; split++)
        {
            var right = dumps.GroupBy(d => Lines.LineValidation.FoldOf(d.Site, split))
                .Sum(held => held.Count() * Share([.. held], TitleTrainer.Fit([.. dumps.Where(d => Lines.LineValidation.FoldOf(d.Site, split) != held.Key)])));
            Console.WriteLine(FormattableString.Invariant($"cross-validated     {right / dumps.Length:F3}"));
        }

        return 0;
    }

    private static double Share(LabelledTitle[] dumps, double[] weights) => dumps.Average(d => d.IsRight(weights) ? 1.0 : 0);

    private static LabelledTitle[] Load(string gold, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        return [.. json.RootElement.EnumerateObject().Where(p => p.Value.TryGetProperty("title", out var title) && title.GetString() is { Length: > 0 })
            .Select(p => Read(Path.Combine(folder, p.Name + ".txt"), p.Value))];
    }

    private static LabelledTitle Read(string path, JsonElement page)
    {
        var (site, title) = (new Uri(page.GetProperty("url").GetString()!).Host, Folded(page.GetProperty("title").GetString()!));
        if (!DocumentReader.Read(new SourceBlob(path, File.ReadAllBytes(path))).TryGet(out var document, out _)
            || !ArticleCleaner.Clean(document).TryGet(out var body, out _))
        {
            return new LabelledTitle(site, [], []);
        }

        var lines = DumpLine.Of(body);
        using var words = new BodyWords(body.Text);
        var candidates = new HeadlineChoice(lines, DumpLine.CountBeforeBody(lines), words).Candidates().ToArray();
        return new LabelledTitle(site, [.. candidates.Select(c => c.Traits)], [.. candidates.Select(c => Folded(lines[c.At].Text) == title)]);
    }

    /// <summary>Words alone count.</summary>
    private static string Folded(string text) =>
        string.Join(' ', Lines.LabelledDump.Words(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()));
}
