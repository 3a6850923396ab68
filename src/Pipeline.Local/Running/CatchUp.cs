using System.Collections.Immutable;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Local.Running;

/// <summary>What came in, and which days could not be told of it for a fault of this program: a line each.</summary>
internal sealed record CatchUp(ReconcilePass Pass, ImmutableArray<string> Faults)
{
    /// <summary>Bundles that were unpacked, or could not be.</summary>
    public ImmutableArray<UnpackResult> Bundles { get; init; } = [];
}

/// <summary>Exactly one of a digest and the line of a fault of this program.</summary>
internal sealed record DayPublished(PublishedDigest? Digest, string? Fault);
