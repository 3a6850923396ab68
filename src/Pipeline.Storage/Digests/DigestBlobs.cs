using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Digests;

/// <summary>The files of digests. Those of a day know their revision, so that a slow writer of an older one cannot undo a newer.</summary>
internal sealed class DigestBlobs(BlobContainerClient container)
{
    private const string Revision = "revision";
    private const string InputHash = "inputhash";
    private const int MostRounds = 5;

    public static string PathOf(DateOnly day, string name) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy/MM/dd}/{name}");

    public async Task<DigestFile?> ReadAsync(string path, string name, CancellationToken cancellation)
    {
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

    /// <summary>Which digest a file is of; revision 0 when there is none.</summary>
    public async Task<(int Revision, string? InputHash, ETag? ETag)> VersionAsync(string path, CancellationToken cancellation)
    {
        try
        {
            BlobProperties properties = await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            var revision = properties.Metadata.TryGetValue(Revision, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
            return (revision, properties.Metadata.TryGetValue(InputHash, out var hash) ? hash : null, properties.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode != BlobErrorCode.ContainerNotFound)
        {
            return (0, null, null);
        }
    }

    /// <summary>Writes a file of a digest, unless one of a later revision stands there by now.</summary>
    /// <exception cref="DigestConflictException">It does.</exception>
    public async Task WriteAsync(DigestDocument digest, DigestFile file, CancellationToken cancellation)
    {
        var path = PathOf(digest.Day, file.Name);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Revision] = digest.Revision.ToString(CultureInfo.InvariantCulture),
            [InputHash] = digest.InputHash,
        };
        for (var round = 1; ; round++)
        {
            var (revision, _, etag) = await VersionAsync(path, cancellation).ConfigureAwait(false);
            if (revision > digest.Revision)
            {
                throw new DigestConflictException($"Revision {revision} of {path} stands there; revision {digest.Revision} came too late.");
            }

            var unchanged = etag is { } known ? new BlobRequestConditions { IfMatch = known } : new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                await container.GetBlobClient(path).UploadAsync(new BinaryData(file.Bytes), Options(file, metadata, unchanged), cancellation).ConfigureAwait(false);
                return;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412 && round < MostRounds)
            {
                // Somebody wrote between the question and the answer: ask again.
            }
        }
    }

    private static BlobUploadOptions Options(DigestFile file, IDictionary<string, string>? metadata, BlobRequestConditions? conditions) => new()
    {
        HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType, CacheControl = "no-cache" },
        Metadata = metadata,
        Conditions = conditions,
    };
}
