using Pipeline.News.Digests;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Digests;

/// <summary>A digest as rendered, ready to be saved.</summary>
internal sealed record DigestDocument
{
    public required DateOnly Day { get; init; }

    /// <summary>1, or one more than the revision that it replaces.</summary>
    public required int Revision { get; init; }

    /// <summary>Hash of all that the digest was made from; a digest with the same hash is not written again.</summary>
    public required string InputHash { get; init; }

    public required DigestCounts Counts { get; init; }

    /// <summary>Hash of the uploads that it was made from, which the table is compared with; null where that is not known.</summary>
    public string? Uploads { get; init; }

    /// <summary>A line for lists of digests, such as the day's first headlines.</summary>
    public string Summary { get; init; } = "";

    /// <summary><c>digest.json</c> must be among them and is written last.</summary>
    public required IReadOnlyList<DigestFile> Files { get; init; }
}

/// <param name="Name">Below the day's folder, or below the container for files of no single day: <c>digest.html</c>, <c>index.html</c>.</param>
public sealed record DigestFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Of the stored blob, without quotation marks; null before it is stored.</summary>
    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }
}

/// <summary>A published digest, as the table of digests lists it.</summary>
/// <param name="Revision">1 at first; one more each time late or changed articles made another digest.</param>
public sealed record DigestEntry(DateOnly Day, int Revision, string InputHash, DigestCounts Counts, string Summary, DateTimeOffset SavedAt)
{
    /// <summary>Hash of the uploads that it was made from; null in rows of older programs.</summary>
    public string? Uploads { get; init; }

    /// <summary>Whether the digest was made from these uploads in these versions, and from no others.</summary>
    public bool IsOf(IEnumerable<UploadedBlob> uploads) => Uploads == UploadsHash.Of(uploads);

    public DigestHeading Heading => new(Day, SavedAt, Revision, Counts, Summary);
}

/// <param name="Entry">As it stands now.</param>
/// <param name="Changed">False when a digest of the same input stood there already.</param>
internal sealed record DigestSave(DigestEntry Entry, bool Changed);
