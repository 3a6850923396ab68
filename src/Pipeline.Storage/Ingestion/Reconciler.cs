using System.Collections.Immutable;
using Azure.Storage.Blobs;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Ingestion;

/// <summary>
/// Finds what the container holds and the table does not, and ingests it. Keep one for repeated passes: it remembers
/// which versions are settled, so a pass over an unchanged container is one listing.
/// </summary>
public sealed class Reconciler
{
    internal Reconciler(BlobContainerClient container, ArticleStore store, ArticleIngester ingester)
    {
    }

    /// <param name="since">Blobs last modified before it are left alone; null looks at all.</param>
    /// <param name="progress">Hears of each blob as it is done, in any order.</param>
    /// <exception cref="Azure.RequestFailedException">The container or the table could not be listed. A fault of one blob is a result.</exception>
    public Task<ReconcilePass> RunOnceAsync(
        DateTimeOffset? since = null, IProgress<IngestResult>? progress = null, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}

/// <summary>What one pass of the <see cref="Reconciler"/> did.</summary>
/// <param name="Listed">Blobs in the container.</param>
/// <param name="Results">One a blob that was missing or outdated, in the order of the paths; empty when all was settled.</param>
/// <param name="SettledUntil">The next pass may look from here: every older blob is in the table. Null while something failed before any was settled, and for an empty container.</param>
public sealed record ReconcilePass(int Listed, ImmutableArray<IngestResult> Results, DateTimeOffset? SettledUntil)
{
    /// <summary>True when articles or rejections came or changed.</summary>
    public bool ChangedAnything => Results.Any(r => r.Status is IngestStatus.Saved or IngestStatus.Rejected);
}
