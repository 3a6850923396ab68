using System.Globalization;
using System.Text;

namespace Pipeline.News.Cleaning.Text;

/// <summary>The weights as a readable file: a feature and its value, then its weight for each state.</summary>
internal static class LineModelFile
{
    private const string Resource = "Cleaning/Text/Lexicons/line-weights";

    private const string Header = """
        # Weights of the text cleaner: question and answer (see FeatureGroup.cs), then what that says for a line being before the
        # body, body, a gap in the body, after it. "after" lines: the state above, then the weights of the four that may follow.
        # Answers that say nothing are left out.
        #
        # Fitted by `dotnet run --project src/Pipeline.Training -c Release -- lines GOLD.json DUMPS THIS-FILE` on the development
        # pages of WCXB: Web Content eXtraction Benchmark, by Murrough Foley (2026),
        # github.com/Murrough-Foley/web-content-extraction-benchmark, annotations under CC-BY-4.0
        # (creativecommons.org/licenses/by/4.0). Changed: only these weights were taken from it, none of its texts.

        """;

    public static LineModel Load()
    {
        var weights = new float[FeatureGroup.Count * LineModel.States];
        var transitions = new float[LineModel.States * LineModel.States];
        var groups = FeatureGroup.All.ToDictionary(g => g.Name);
        foreach (var line in Lexicon.Lines(Resource))
        {
            var parts = line.Split(' ');
            var row = parts[0] == "after"
                ? transitions.AsSpan((int)Enum.Parse<LineState>(parts[1], ignoreCase: true) * LineModel.States, LineModel.States)
                : weights.AsSpan((groups[parts[0]].Offset + int.Parse(parts[1], CultureInfo.InvariantCulture)) * LineModel.States, LineModel.States);
            for (var s = 0; s < LineModel.States; s++)
            {
                row[s] = float.Parse(parts[s + 2], CultureInfo.InvariantCulture);
            }
        }

        return new LineModel(weights, transitions);
    }

    public static string Write(LineModel model)
    {
        var file = new StringBuilder(Header).Append('\n');
        for (var state = 0; state < LineModel.States; state++)
        {
            Append(file, $"after {((LineState)state).ToString().ToLowerInvariant()}", model.Transitions.Slice(state * LineModel.States, LineModel.States));
        }

        foreach (var group in FeatureGroup.All)
        {
            for (var value = 0; value < group.Size; value++)
            {
                Append(file, FormattableString.Invariant($"{group.Name} {value}"), model.Weights.Slice(group[value] * LineModel.States, LineModel.States));
            }
        }

        return file.ToString();
    }

    private static void Append(StringBuilder file, string name, ReadOnlySpan<float> weights)
    {
        if (!weights.ContainsAnyExcept(0f))
        {
            return;
        }

        file.Append(name);
        foreach (var weight in weights)
        {
            file.Append(' ').Append(weight.ToString("0.##", CultureInfo.InvariantCulture));
        }

        file.Append('\n');
    }
}
