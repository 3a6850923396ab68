using Azure.Storage.Blobs;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Digests;

/// <summary>The digests: blobs under <c>yyyy/MM/dd/</c>, and a table row a day, newest first.</summary>
public sealed class DigestStore
{
    public const string JsonName = "digest.json";

    internal DigestStore(TableClient table, BlobContainerClient blobs, TimeProvider clock)
    {
    }

    /// <summary>Writes a digest unless one of the same input stands there.</summary>
    /// <exception cref="DigestConflictException">Another writer published this day meanwhile: compose again from what is stored now.</exception>
    public Task<DigestSave> SaveAsync(DigestDocument digest, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <returns>Null when the day has no digest.</returns>
    public Task<DigestEntry?> FindAsync(DateOnly day, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Newest first.</summary>
    public IAsyncEnumerable<DigestEntry> ListAsync(CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <param name="name">For example <c>digest.html</c>.</param>
    public Task<DigestFile?> ReadAsync(DateOnly day, string name, CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>A file of no single day: <c>index.html</c>, <c>feed.atom</c>.</summary>
    public Task<DigestFile?> ReadAsync(string name, CancellationToken cancellation = default) => throw new NotImplementedException();

    public Task WriteAsync(DigestFile file, CancellationToken cancellation = default) => throw new NotImplementedException();
}
