using System.Collections.Immutable;

namespace Pipeline.Storage.Ingestion;

/// <summary>What one pass of the <see cref="Reconciler"/> did.</summary>
/// <param name="Listed">Blobs in the container.</param>
/// <param name="Results">One a blob that was missing or outdated, in the order of the paths; empty when all was settled.</param>
/// <param name="SettledUntil">The next pass may look from here: every older blob is in the table. Null when nothing was listed.</param>
/// <param name="NewestIngested">When the newest blob that is in the table was uploaded; null when the pass saw none.</param>
/// <param name="Waiting">Blobs that are still not in the table: they failed now, or earlier and are not yet due again.</param>
public sealed record ReconcilePass(
    int Listed, ImmutableArray<IngestResult> Results, DateTimeOffset? SettledUntil, DateTimeOffset? NewestIngested = null, int Waiting = 0)
{
    /// <summary>True when articles or rejections came or changed.</summary>
    public bool ChangedAnything => Results.Any(r => r.Status is IngestStatus.Saved or IngestStatus.Rejected);
}
