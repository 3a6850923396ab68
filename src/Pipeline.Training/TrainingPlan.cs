namespace Pipeline.Training;

/// <summary>The numbers that the shipped models are trained with.</summary>
internal sealed record TrainingPlan
{
    public ulong Seed { get; init; } = 4711;

    public int Rounds { get; init; } = 16;

    public int BatchWords { get; init; } = 400;

    /// <summary>Adam's rate at its highest; it rises over the first batches and then falls to 0.</summary>
    public float HighestRate { get; init; } = 0.002f;

    /// <summary>Words that are learnt from while the rate rises.</summary>
    public int RisingWords { get; init; } = 80_000;

    /// <summary>Values of a word's vector.</summary>
    public int VectorWidth { get; init; } = 128;

    public int WindowWidth { get; init; } = 128;

    /// <summary>Units of a recurrence, in each direction.</summary>
    public int Units { get; init; } = 96;

    public int ArcWidth { get; init; } = 96;

    public int RelationWidth { get; init; } = 64;

    // A small network loses more by dropout than it wins: with a quarter of the states left out dev UAS fell by several points.
    public float VectorDropout { get; init; } = 0.15f;

    public float WindowDropout { get; init; } = 0.05f;

    public float StateDropout { get; init; } = 0.1f;

    /// <summary>Share of the words of which only endings and shape are seen.</summary>
    public float HiddenWords { get; init; } = 0.1f;

    /// <summary>A word as frequent as this has its own vector hidden half of the time.</summary>
    public float HiddenRareness { get; init; } = 0.5f;

    public float Rate(int learnt, long all) => HighestRate * Math.Min(1, (learnt + BatchWords) / (float)RisingWords) * (1 - (learnt / (float)all));
}
