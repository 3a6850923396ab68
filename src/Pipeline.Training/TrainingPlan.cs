namespace Pipeline.Training;

/// <summary>The numbers that the shipped models are trained with.</summary>
internal sealed record TrainingPlan
{
    public int TaggerRounds { get; init; } = 8;

    public int JackknifeRounds { get; init; } = 4;

    public int ParserRounds { get; init; } = 10;

    public int LabelRounds { get; init; } = 8;

    public int BeamWidth { get; init; } = 6;

    public int MoveSlots { get; init; } = 1 << 20;

    public double MoveScale { get; init; } = 4;

    public double LabelScale { get; init; } = 8;
}
