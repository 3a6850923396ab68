using System.Collections.Immutable;

namespace Pipeline.News.Reading;

/// <summary>An upload as it came.</summary>
/// <param name="Path">Path below the container, or a file path; its extension names the kind.</param>
/// <param name="UploadedAt">The blob's <c>LastModified</c>, never the clock; null when the bytes did not come from storage.</param>
/// <param name="ETag">The version that was read; null when the bytes did not come from storage.</param>
public sealed record SourceBlob(string Path, ReadOnlyMemory<byte> Bytes, DateTimeOffset? UploadedAt = null, string? ETag = null)
{
    /// <summary>What the bytes are, where they were taken out of another kind of file; null where the name says it.</summary>
    public FileKind? Kind { get; init; }

    /// <summary>What is known beside the bytes, most trusted first.</summary>
    public ImmutableArray<SourceEvidence> Evidence { get; init; } = [];
}
