using System.Globalization;
using System.Text;
using Pipeline.News.Texts;

namespace Pipeline.News.Cleaning.Text.Model;

/// <summary>The weights as a readable file: a feature and its value, then its weight for each state.</summary>
internal static class LinearChainCrfFile
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

    public static LinearChainCrf Load()
    {
        var weights = new float[FeatureTemplate.Count * LinearChainCrf.States];
        var transitions = new float[LinearChainCrf.States * LinearChainCrf.States];
        var groups = FeatureTemplate.All.ToDictionary(g => g.Name);
        foreach (var line in Lexicon.Lines(Resource))
        {
            var parts = line.Split(' ');
            var row = parts[0] == "after"
                ? transitions.AsSpan((int)Enum.Parse<LineState>(parts[1], ignoreCase: true) * LinearChainCrf.States, LinearChainCrf.States)
                : weights.AsSpan((groups[parts[0]].Offset + int.Parse(parts[1], CultureInfo.InvariantCulture)) * LinearChainCrf.States, LinearChainCrf.States);
            for (var s = 0; s < LinearChainCrf.States; s++)
            {
                row[s] = float.Parse(parts[s + 2], CultureInfo.InvariantCulture);
            }
        }

        return new LinearChainCrf(weights, transitions);
    }

    public static string Write(LinearChainCrf model)
    {
        var file = new StringBuilder(Header).Append('\n');
        for (var state = 0; state < LinearChainCrf.States; state++)
        {
            Append(file, $"after {((LineState)state).ToString().ToLowerInvariant()}", model.Transitions.Slice(state * LinearChainCrf.States, LinearChainCrf.States));
        }

        foreach (var group in FeatureTemplate.All)
        {
            for (var value = 0; value < group.Size; value++)
            {
                Append(file, FormattableString.Invariant($"{group.Name} {value}"), model.Weights.Slice(group[value] * LinearChainCrf.States, LinearChainCrf.States));
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
