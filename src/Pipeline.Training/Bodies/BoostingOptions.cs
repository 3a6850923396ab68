namespace Pipeline.Training.Bodies;

/// <param name="Shrinkage">How much of each tree is taken.</param>
/// <param name="FeatureShare">Share of the features that each tree may look at.</param>
/// <param name="RowShare">Share of the rows that each tree is grown on.</param>
internal sealed record BoostingOptions(
    int Trees = 120, int Leaves = 24, double Shrinkage = 0.1, double FeatureShare = 0.4, double RowShare = 0.6, double Ridge = 3, double LeastWeight = 8);
