using System.Globalization;
using System.Text.Json;
using Pipeline.News.Reading;

namespace Pipeline.Training.Lines;

/// <summary><c>lines GOLD.json DUMPS</c>: cross-validates by site; with a file of weights, fits and writes them; with a folder, shows the held-out dumps there.</summary>
internal static class LinesCommand
{
    public const string Usage = "lines GOLD.json DUMPS [WEIGHTS.txt|ERRORS/]   labelled text dumps: the weights of the text cleaner, or how good they are on sites not seen";

    public static int Run(string[] args)
    {
        var dumps = Load(args[0], args[1]);
        var options = Options(args);
        if (args.Length > 2 && args[2].EndsWith(".txt", StringComparison.Ordinal))
        {
            LineModelWriter.Write(LineFitting.Fit(dumps, options), args[2]);
            return 0;
        }

        LineValidation.Run(dumps, options, args.ElementAtOrDefault(2) is { } folder && !folder.Contains('=', StringComparison.Ordinal) ? folder : null);
        return 0;
    }

    private static TrainingOptions Options(string[] args)
    {
        var o = new TrainingOptions();
        foreach (var pair in args.Where(a => a.Contains('=', StringComparison.Ordinal)).Select(a => a.Split('=')))
        {
            var v = double.Parse(pair[1], CultureInfo.InvariantCulture);
            o = pair[0] switch
            {
                "epochs" => o with { Epochs = (int)v },
                "rate" => o with { Rate = v },
                "decay" => o with { Decay = v },
                "false" => o with { FalseCost = v },
                "miss" => o with { MissCost = v },
                "bias" => o with { BodyBias = v },
                "variants" => o with { Variants = (int)v },
                "splits" => o with { Splits = (int)v },
                _ => throw new ArgumentException(pair[0]),
            };
        }

        return o;
    }

    private static LabelledDump[] Load(string gold, string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        return [.. json.RootElement.EnumerateObject()
            .Select(p => LabelledDump.Create(
                p.Name,
                new Uri(p.Value.GetProperty("url").GetString()!).Host,
                p.Value.GetProperty("articleBody").GetString()!,
                Read(Path.Combine(folder, p.Name + ".txt"))))];
    }

    /// <summary>A page saved as text is no dump, and has no lines.</summary>
    private static TextDocument Read(string path) =>
        DocumentReader.Read(new SourceBlob(path, File.ReadAllBytes(path))).TryGet(out var document, out _) && document is TextDocument text
            ? text
            : new TextDocument(path, "utf-8", "", IsMarkdown: false);
}
