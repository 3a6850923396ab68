using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.News.Digests;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Digests;

/// <summary>The digests: blobs under <c>yyyy/MM/dd/</c>, and a table row a day, newest first.</summary>
public sealed class DigestStore
{
    /// <summary>Written last: a day whose row and JSON agree has a whole digest.</summary>
    public const string JsonName = "digest.json";

    // Enough to hide the way to the service behind the work; uploads share the connections. Not tuned.
    private const int WritesAtOnce = 8;

    private readonly TableClient _table;
    private readonly DigestBlobs _blobs;
    private readonly TimeProvider _clock;

    internal DigestStore(TableClient table, BlobContainerClient blobs, TimeProvider clock) =>
        (_table, _blobs, _clock) = (table, new DigestBlobs(blobs), clock);

    /// <summary>Writes a digest unless one of the same input stands there whole.</summary>
    /// <param name="rewrite">Writes it even then, under the same revision: another version of the program renders other pages.</param>
    /// <exception cref="DigestConflictException">Another writer published this day meanwhile: compose again from what is stored now.</exception>
    internal async Task<DigestSave> SaveAsync(DigestDocument digest, bool rewrite = false, CancellationToken cancellation = default)
    {
        var json = digest.Files.SingleOrDefault(f => f.Name == JsonName)
            ?? throw new ArgumentException($"The digest has no {JsonName}.");
        var row = await _table.FindAsync(DigestRows.Partition, DigestRows.RowKey(digest.Day), null, cancellation).ConfigureAwait(false);
        var current = row is null ? null : DigestRows.Read(row);
        if (!rewrite && current?.InputHash == digest.InputHash && await IsWholeAsync(current, cancellation).ConfigureAwait(false))
        {
            return new DigestSave(current, Changed: false);
        }

        if (current is not null && digest.Revision <= current.Revision && current.InputHash != digest.InputHash)
        {
            throw new DigestConflictException($"Revision {current.Revision} of {digest.Day:yyyy-MM-dd} is published; this is revision {digest.Revision}.");
        }

        // The row first: under its ETag only one writer gets the revision, and the others write nothing.
        var savedAt = _clock.GetUtcNow();
        await ClaimAsync(DigestRows.Of(digest, savedAt), row?.ETag, cancellation).ConfigureAwait(false);
        try
        {
            await WriteFilesAsync(digest, json, current, savedAt, rewrite, cancellation).ConfigureAwait(false);
        }
        catch (DigestConflictException)
        {
            await _blobs.WithdrawAsync(digest, cancellation).ConfigureAwait(false);
            throw;
        }

        return new DigestSave(new DigestEntry(digest.Day, digest.Revision, digest.InputHash, digest.Counts, digest.Summary, savedAt) { Uploads = digest.Uploads }, Changed: true);
    }

    /// <param name="replaced">The row that stood there before.</param>
    private async Task WriteFilesAsync(
        DigestDocument digest, DigestFile json, DigestEntry? replaced, DateTimeOffset savedAt, bool rewrite, CancellationToken cancellation)
    {
        var standing = await _blobs.VersionsAsync(digest.Day, cancellation).ConfigureAwait(false);
        // The JSON is written last. While that of the row before is not there its writer may be slow, and the ETag of a page that looks right
        // is one that it holds: then every page is written, so that it finds others.
        var all = rewrite || (replaced is not null && !IsDone(replaced, standing.GetValueOrDefault(json.Name)));
        var pages = new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(digest.Files.Where(f => f != json), pages, async (file, cancel) =>
        {
            var stands = standing.GetValueOrDefault(file.Name);
            // Otherwise a page that did not change is not written: of a day that got one late article, almost none.
            if (all || stands?.Content != DigestBlobs.ContentOf(file) || stands.Revision > digest.Revision)
            {
                await _blobs.WriteAsync(digest, file, stands, savedAt, cancel).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        await _blobs.DeleteAsync(digest, standing.Where(s => digest.Files.All(f => f.Name != s.Key)), cancellation).ConfigureAwait(false);
        await _blobs.WriteAsync(digest, json, standing.GetValueOrDefault(json.Name), savedAt, cancellation).ConfigureAwait(false);
    }

    /// <returns>Null when the day has no digest.</returns>
    public async Task<DigestEntry?> FindAsync(DateOnly day, CancellationToken cancellation = default) =>
        await _table.FindAsync(DigestRows.Partition, DigestRows.RowKey(day), null, cancellation).ConfigureAwait(false) is { } row ? DigestRows.Read(row) : null;

    /// <summary>Newest first.</summary>
    public IAsyncEnumerable<DigestEntry> ListAsync(CancellationToken cancellation = default) =>
        _table.RowsAsync(TableFilter.Equal("PartitionKey", DigestRows.Partition), null, cancellation).Select(DigestRows.Read);

    /// <param name="name">For example <c>digest.html</c>.</param>
    public Task<DigestFile?> ReadAsync(DateOnly day, string name, CancellationToken cancellation = default) =>
        _blobs.ReadAsync(DigestBlobs.PathOf(day, name), name, cancellation);

    /// <returns>Null when the day has no digest, or one that an older program wrote in another schema.</returns>
    public async Task<Digest?> ReadAsync(DateOnly day, CancellationToken cancellation = default)
    {
        if (await ReadAsync(day, JsonName, cancellation).ConfigureAwait(false) is not { } file)
        {
            return null;
        }

        try
        {
            return DigestJson.Read(file.Bytes.Span);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes one page of a published digest again, unless a later revision or the same page stands there.</summary>
    internal async Task UpdateAsync(DigestEntry digest, DigestFile file, CancellationToken cancellation = default)
    {
        var stands = await _blobs.VersionAsync(DigestBlobs.PathOf(digest.Day, file.Name), cancellation).ConfigureAwait(false);
        if (stands is null || (stands.Revision == digest.Revision && stands.Content != DigestBlobs.ContentOf(file)))
        {
            var document = new DigestDocument { Day = digest.Day, Revision = digest.Revision, InputHash = digest.InputHash, Counts = digest.Counts, Files = [] };
            await _blobs.WriteAsync(document, file, stands, digest.SavedAt, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A file by its path below the container: <c>index.html</c>, <c>feed.atom</c>, <c>2026/11/22/speakers.html</c>.</summary>
    public Task<DigestFile?> ReadAsync(string name, CancellationToken cancellation = default) => _blobs.ReadAsync(name, name, cancellation);

    internal Task WriteAsync(DigestFile file, CancellationToken cancellation = default) => _blobs.WriteAsync(file.Name, file, cancellation);

    internal async Task<bool> IsWholeAsync(DigestEntry entry, CancellationToken cancellation)
    {
        var json = await _blobs.VersionAsync(DigestBlobs.PathOf(entry.Day, JsonName), cancellation).ConfigureAwait(false);
        return json?.Revision == entry.Revision && json.InputHash == entry.InputHash;
    }

    /// <summary>Whether the writer who claimed the row has written all that it ever will.</summary>
    private static bool IsDone(DigestEntry row, FileVersion? json) =>
        json is not null && (json.Revision, json.InputHash, json.SavedAt) == (row.Revision, row.InputHash, row.SavedAt);

    private async Task ClaimAsync(RowDraft row, ETag? etag, CancellationToken cancellation)
    {
        var transaction = new RowTransaction();
        if (etag is { } standing)
        {
            transaction.Replace(row, standing);
        }
        else
        {
            transaction.Insert(row);
        }

        try
        {
            await _table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            throw new DigestConflictException("Another writer published the day's digest at the same time.", e);
        }
    }
}
