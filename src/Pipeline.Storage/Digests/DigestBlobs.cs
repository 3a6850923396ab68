using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Faults;

namespace Pipeline.Storage.Digests;

/// <summary>The files of digests. Those of a day know their revision, so that a slow writer of an older one cannot undo a newer.</summary>
internal sealed class DigestBlobs(BlobContainerClient container)
{
    private const string Revision = "revision";
    private const string InputHash = "inputhash";
    private const string Content = "content";
    private const string SavedAt = "savedat";
    // Each round is lost to another writer of the same file; more than a few at once do not happen.
    private const int MostRounds = 5;

    // 128 bits: two different pages of one name never look the same.
    private const int ContentHash = 16;

    public static string PathOf(DateOnly day, string name) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy/MM/dd}/{name}");

    /// <summary>What tells a file's bytes from others: 32 hex digits.</summary>
    public static string ContentOf(DigestFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span).AsSpan(0, ContentHash));

    /// <returns>Null when there is no such file, or the path leads out of the container.</returns>
    public async Task<DigestFile?> ReadAsync(string path, string name, CancellationToken cancellation)
    {
        if (BlobNames.Problem(path) is not null)
        {
            return null;
        }

        try
        {
            BlobDownloadResult blob = await container.GetBlobClient(path).DownloadContentAsync(cancellation).ConfigureAwait(false);
            return new DigestFile(name, blob.Details.ContentType, blob.Content.ToMemory())
            {
                ETag = UploadedBlob.Plain(blob.Details.ETag),
                LastModified = blob.Details.LastModified,
            };
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>Writes whatever stands there.</summary>
    public Task WriteAsync(string path, DigestFile file, CancellationToken cancellation) =>
        container.GetBlobClient(path).UploadAsync(new BinaryData(file.Bytes), Options(file, null, null), cancellation);

    /// <summary>Which digest a file is of; null when there is no file.</summary>
    public async Task<FileVersion?> VersionAsync(string path, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return Version(properties.Metadata, properties.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode != BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>All files of a day, by their names below its folder.</summary>
    public async Task<IReadOnlyDictionary<string, FileVersion>> VersionsAsync(DateOnly day, CancellationToken cancellation)
    {
        var folder = PathOf(day, "");
        var versions = new Dictionary<string, FileVersion>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, folder, cancellation).ConfigureAwait(false))
        {
            versions[blob.Name[folder.Length..]] = Version(blob.Metadata, blob.Properties.ETag!.Value);
        }

        return versions;
    }

    /// <summary>Writes a file of a digest, unless one of a later revision stands there by now.</summary>
    /// <param name="stands">What stood there when last looked at; null for nothing.</param>
    /// <param name="savedAt">When the writer claimed the digest's row.</param>
    /// <exception cref="DigestConflictException">It does.</exception>
    public async Task WriteAsync(DigestDocument digest, DigestFile file, FileVersion? stands, DateTimeOffset savedAt, CancellationToken cancellation)
    {
        var path = PathOf(digest.Day, file.Name);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Revision] = digest.Revision.ToString(CultureInfo.InvariantCulture),
            [InputHash] = digest.InputHash,
            [Content] = ContentOf(file),
            [SavedAt] = savedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        };
        for (var round = 1; ; round++)
        {
            if (stands?.Revision > digest.Revision)
            {
                throw new DigestConflictException($"Revision {stands.Revision} of {path} stands there; revision {digest.Revision} came too late.");
            }

            var unchanged = stands is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = stands.ETag };
            try
            {
                await container.GetBlobClient(path).UploadAsync(new BinaryData(file.Bytes), Options(file, metadata, unchanged), cancellation).ConfigureAwait(false);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && round < MostRounds)
            {
                // Somebody wrote between the question and the answer: ask again.
                stands = await VersionAsync(path, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes back what a writer wrote who came too late: the later revision has its own.</summary>
    public async Task WithdrawAsync(DigestDocument digest, CancellationToken cancellation) =>
        await DeleteAsync(digest, (await VersionsAsync(digest.Day, cancellation).ConfigureAwait(false)).Where(f => f.Value.Revision == digest.Revision), cancellation)
            .ConfigureAwait(false);

    /// <summary>Deletes files that the digest no longer has, such as the page of an article that was deleted; not those of a later revision.</summary>
    public async Task DeleteAsync(DigestDocument digest, IEnumerable<KeyValuePair<string, FileVersion>> files, CancellationToken cancellation)
    {
        foreach (var (name, version) in files.Where(f => f.Value.Revision <= digest.Revision))
        {
            try
            {
                await container.GetBlobClient(PathOf(digest.Day, name))
                    .DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = version.ETag }, cancellationToken: cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // Written since by somebody who has it.
            }
        }
    }

    private static FileVersion Version(IDictionary<string, string> metadata, ETag etag) => new(
        metadata.TryGetValue(Revision, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0,
        metadata.TryGetValue(InputHash, out var hash) ? hash : null,
        metadata.TryGetValue(Content, out var content) ? content : null,
        metadata.TryGetValue(SavedAt, out var saved) && DateTimeOffset.TryParse(saved, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        etag);

    private static BlobUploadOptions Options(DigestFile file, IDictionary<string, string>? metadata, BlobRequestConditions? conditions) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType, CacheControl = "no-cache" },
        Metadata = metadata,
        Conditions = conditions,
    };
}

/// <summary>Which digest a stored file is of.</summary>
/// <param name="Revision">0 for a file that no digest wrote.</param>
/// <param name="Content">See <see cref="DigestBlobs.ContentOf"/>; null in files of older programs.</param>
/// <param name="SavedAt">When the row was claimed for it; null in files of older programs.</param>
internal sealed record FileVersion(int Revision, string? InputHash, string? Content, DateTimeOffset? SavedAt, ETag ETag);
