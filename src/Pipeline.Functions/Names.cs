namespace Pipeline.Functions;

/// <summary>Names that attributes, host.json, the settings and the infrastructure share; tests hold them against each other.</summary>
internal static class Names
{
    public const string ArticlesContainer = "articles";

    /// <summary>Where the host puts a blob's message when its function has failed as often as host.json allows.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    public const string DigestSchedule = "DigestSchedule";
    public const string ReconcileSchedule = "ReconcileSchedule";

    /// <summary>The setting of the container that digests are written to.</summary>
    public const string DigestsContainer = "DigestsContainer";
}
