using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.News.Reading;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Bundles;

/// <summary>Members into the container of articles, each a blob of its own.</summary>
internal sealed class MemberWriter(BlobContainerClient articles, IUploadKeeper? keeper)
{
    /// <returns>When the blob was last written, if it holds these bytes and what was known beside them; null when it has to be written.</returns>
    public async Task<DateTimeOffset?> StandsAsync(SourceBlob member, CancellationToken cancellation)
    {
        try
        {
            BlobProperties now = await articles.GetBlobClient(member.Path).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return now.ContentHash is { } hash && hash.AsSpan().SequenceEqual(Checksum(member)) && IsSame(now.Metadata, UploadEvidence.Metadata(member.Evidence)) ? now.LastModified : null;
        }
        catch (RequestFailedException missing) when (missing.Status == 404 && missing.ErrorCode != BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    public async Task<DateTimeOffset> WriteAsync(SourceBlob member, CancellationToken cancellation)
    {
        var metadata = UploadEvidence.Metadata(member.Evidence);
        if (keeper is not null)
        {
            await keeper.KeepAsync(member.Path, member.Bytes, metadata, cancellation).ConfigureAwait(false);
        }

        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = Checksum(member) }, Metadata = metadata };
        BlobContentInfo written = await articles.GetBlobClient(member.Path).UploadAsync(new BinaryData(member.Bytes), options, cancellation).ConfigureAwait(false);
        return written.LastModified;
    }

    private static bool IsSame(IDictionary<string, string> stands, IDictionary<string, string>? comes) =>
        stands.Count == (comes?.Count ?? 0) && stands.All(pair => comes!.TryGetValue(pair.Key, out var value) && value == pair.Value);

    private static byte[] Checksum(SourceBlob member)
    {
#pragma warning disable CA5351 // The blob service's own checksum is MD5.
        return MD5.HashData(member.Bytes.Span);
#pragma warning restore CA5351
    }
}
