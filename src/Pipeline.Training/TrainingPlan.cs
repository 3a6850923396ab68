namespace Pipeline.Training;

/// <summary>The numbers that the shipped models are trained with.</summary>
internal sealed record TrainingPlan
{
    public int TaggerRounds { get; init; } = 8;

    public int JackknifeRounds { get; init; } = 4;

    // Weights are the mean of several runs, each with its own order of sentences: linear models add up, so that it costs no time later.
    // Dev UAS of the runs alone 84.6 to 84.9, of two 85.0, of four 85.1, of six the same.
    public int ParserRuns { get; init; } = 4;

    public int ParserRounds { get; init; } = 12;

    // Dev LAS: one 80.67, two 80.90, three 80.94.
    public int LabelRuns { get; init; } = 2;

    public int LabelRounds { get; init; } = 6;

    public int BeamWidth { get; init; } = 6;

    public int MoveSlots { get; init; } = 1 << 20;

    // A weight must fit a signed byte. Of means of two runs: 1 85.18, 1.5 85.27, 2 85.15.
    public double MoveScale { get; init; } = 1.5;

    public double LabelScale { get; init; } = 4;

    /// <summary>Smaller weights of the labeller are left out.</summary>
    public int LeastLabelWeight { get; init; } = 1;
}
