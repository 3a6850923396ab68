using System.Collections.Immutable;

namespace Pipeline.Storage.Ingestion;

/// <summary>What one pass of the <see cref="Reconciler"/> did.</summary>
/// <param name="Listed">Blobs in the container.</param>
/// <param name="Results">One a blob that was missing or outdated, in the order of the paths; empty when all was settled.</param>
/// <param name="SettledUntil">The next pass may look from here: every older blob is in the table. Null when nothing was listed.</param>
public sealed record ReconcilePass(int Listed, ImmutableArray<IngestResult> Results, DateTimeOffset? SettledUntil)
{
    /// <summary>True when articles or rejections came or changed.</summary>
    public bool ChangedAnything => Results.Any(r => r.Status is IngestStatus.Saved or IngestStatus.Rejected);
}
