using System.Globalization;
using Pipeline.News.Texts;

namespace Pipeline.News.Metadata.Dumps;

/// <summary>What each <see cref="HeadlineTrait"/> says for a line being the headline; fitted by the command <c>titles</c> of <c>src/Pipeline.Training</c>.</summary>
internal static class HeadlineWeights
{
    public static readonly double[] Fitted = Load();

    private static double[] Load()
    {
        var weights = new double[HeadlineTraits.Count];
        foreach (var line in Lexicon.Lines("Metadata/Lexicons/headline-weights"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            weights[(int)Enum.Parse<HeadlineTrait>(line[..space])] = double.Parse(line[space..], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
