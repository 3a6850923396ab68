namespace Pipeline.Training.Bodies;

/// <param name="Shrinkage">How much of each tree is taken.</param>
/// <param name="FeatureShare">Share of the features that each tree may look at.</param>
/// <param name="RowShare">Share of the rows that each tree is grown on.</param>
internal sealed record BoostingOptions(
    int Trees = 220, int Leaves = 16, double Shrinkage = 0.07, double FeatureShare = 0.35, double RowShare = 0.5, double Ridge = 10, double LeastWeight = 20);
