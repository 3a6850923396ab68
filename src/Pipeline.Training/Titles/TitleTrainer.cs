using Pipeline.News.Metadata.Dumps;

namespace Pipeline.Training.Titles;

/// <summary>Fits the choice of one line among many: the likelihood of the right ones, with small weights preferred; plain ascent finds its one summit.</summary>
internal static class TitleTrainer
{
    // Enough for a convex loss to settle at this rate; the ridge keeps marks that few headlines have from deciding alone.
    private const int Rounds = 1500;
    private const double Rate = 3;
    private const double Ridge = 0.0007;

    public static double[] Fit(LabelledTitle[] dumps)
    {
        var told = dumps.Where(d => d.Right.Contains(true)).ToArray();
        var weights = new double[HeadlineTraits.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            foreach (var dump in told)
            {
                Add(dump, weights, gradient);
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Rate * ((gradient[i] / told.Length) - (Ridge * weights[i]));
            }
        }

        return [.. weights.Select(w => Math.Round(w, 2))];
    }

    private static void Add(LabelledTitle dump, double[] weights, double[] gradient)
    {
        var scores = dump.Scores(weights);
        var best = scores.Max();
        var likely = scores.Select(s => Math.Exp(s - best)).ToArray();
        var (all, right) = (likely.Sum(), likely.Where((_, i) => dump.Right[i]).Sum());
        for (var line = 0; line < likely.Length; line++)
        {
            var error = (dump.Right[line] ? likely[line] / right : 0) - (likely[line] / all);
            for (var i = 0; i < gradient.Length; i++)
            {
                gradient[i] += error * dump.Traits[line][i];
            }
        }
    }
}
