using System.Globalization;
using System.Text.Json;
using Pipeline.News.Cleaning.Text;

namespace Pipeline.Training.Lines;

/// <summary><c>lines GOLD.json DUMPS [WEIGHTS.txt]</c>: cross-validates by site, and with a third argument fits and writes the weights.</summary>
internal static class LinesCommand
{
    public const string Usage = "lines GOLD.json DUMPS [WEIGHTS.txt]   labelled text dumps: the weights of the text cleaner";
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        var dumps = Load(args[0], args[1]);
        var options = Options(args);
        if (args.Length > 2 && args[2].EndsWith(".txt", StringComparison.Ordinal))
        {
            var model = new LineTrainer(options).Train(Examples(dumps, 1));
            LineModelWriter.Write(model, args[2]);
            return 0;
        }

        CrossValidate(dumps, options);
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

    private static string Read(string path) =>
        Pipeline.News.Reading.DocumentReader.Read(new Pipeline.News.Reading.SourceBlob(path, File.ReadAllBytes(path))).TryGet(out var document, out _)
            ? document is Pipeline.News.Reading.TextDocument text ? text.Text : ""
            : "";

    /// <summary>Every dump as it is, and variants of it.</summary>
    private static List<Example> Examples(LabelledDump[] dumps, int seed)
    {
        var clutter = new Clutter(dumps, new Random(seed));
        var examples = new List<Example>();
        for (var i = 0; i < dumps.Length; i++)
        {
            examples.Add(Example.Of(dumps[i]));
            examples.Add(Example.Of(clutter.Add(dumps[i])));
            if (i % 2 == 0)
            {
                examples.Add(Example.Of(clutter.Trim(dumps[i])));
            }

            if (i % 5 == 0)
            {
                examples.Add(Example.Of(Clutter.Bare(dumps[i])));
            }

            if (i % 5 == 1)
            {
                examples.Add(Example.Of(Clutter.Sentences(i % 2 == 0 ? Clutter.Bare(dumps[i]) : dumps[i])));
            }
        }

        return examples;
    }

    private static void CrossValidate(LabelledDump[] dumps, TrainingOptions options)
    {
        var names = new[] { "identity", "oracle", "as they are", "more clutter: identity", "more clutter", "bare", "trimmed" };
        var scores = names.Select(_ => new ShingleScore()).ToArray();
        var results = Enumerable.Range(0, Folds).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(fold =>
        {
            bool Held(LabelledDump d) => Fold(d.Site) == fold;
            var model = new LineTrainer(options).Train(Examples([.. dumps.Where(d => !Held(d))], 1));
            var held = dumps.Where(Held).ToArray();
            var clutter = new Clutter(held, new Random(fold + 100));
            return held.Select(d =>
            {
                var more = clutter.Add(d);
                var bare = Clutter.Bare(d);
                return (d, new[] { string.Join('\n', d.Lines), Kept(d, d.IsBody), Clean(model, d), string.Join('\n', more.Lines), Clean(model, more), Clean(model, bare), Clean(model, clutter.Trim(d)) }, Kept(d, d.IsBody));
            }).ToArray();
        }).SelectMany(r => r).ToArray();
        foreach (var (dump, texts, body) in results)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                scores[i].Add(i == 5 ? body : dump.Gold, texts[i]);
            }
        }

        for (var i = 0; i < names.Length; i++)
        {
            Console.WriteLine($"{names[i],-24} {scores[i]}");
        }
    }

    /// <summary>FNV-1a of the site: pages of one site are in one fold, the same at every run.</summary>
    private static int Fold(string site)
    {
        var hash = 14695981039346656037;
        foreach (var c in site)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        }

        return (int)(hash % Folds);
    }

    private static string Clean(LineModel model, LabelledDump dump)
    {
        if (dump.Lines.Length == 0)
        {
            return "";
        }

        using var scan = Example.Scan(dump);
        var states = model.Decode(scan);
        BodyRepair.Apply(scan, states);
        return Kept(dump, [.. states.Select(s => s == LineState.Body)]);
    }

    private static string Kept(LabelledDump dump, bool[] isBody) => string.Join('\n', dump.Lines.Where((_, i) => isBody[i]));
}
