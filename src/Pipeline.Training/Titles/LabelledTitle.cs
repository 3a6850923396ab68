namespace Pipeline.Training.Titles;

/// <summary>The lines of a dump that its headline is chosen among.</summary>
/// <param name="Site">Host of the page; folds are split by it.</param>
/// <param name="Right">Whether a line is the page's title.</param>
internal sealed record LabelledTitle(string Site, double[][] Traits, bool[] Right)
{
    public double[] Scores(double[] weights) => [.. Traits.Select(traits => traits.Zip(weights, (t, w) => t * w).Sum())];

    /// <summary>As the product chooses: the first of the best.</summary>
    public bool IsRight(double[] weights) => Traits.Length > 0 && Scores(weights) is var scores && Right[Array.IndexOf(scores, scores.Max())];
}
