using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Local.Inputs;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Storage;

/// <summary>Files into the container of articles.</summary>
internal static class Uploads
{
    // Azurite is one process: more at once only wait there.
    private const int Parallel = 8;

    /// <summary>A file on disk and the blob that it becomes.</summary>
    internal readonly record struct Upload(string File, string BlobPath);

    /// <summary>Files by their name; what a folder holds by its path below that folder.</summary>
    /// <exception cref="UserException">A file has a name that no blob can be reached by.</exception>
    public static IEnumerable<Upload> Of(IEnumerable<string> paths) => paths.SelectMany(path => InputFiles.Expand([path])
        .Select(file => new Upload(file, Usable(Directory.Exists(path)
            ? Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/').Replace('\\', '/')
            : BlobNames.LastPart(Path.GetFileName(file))))));

    private static string Usable(string name) =>
        BlobNames.Problem(BlobPath(name)) is { } problem ? throw new UserException(problem) : BlobPath(name);

    /// <summary>A file's name as a blob's. Control characters are replaced: storage lists names in XML, which cannot hold them, and one such name would make every listing fail.</summary>
    public static string BlobPath(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? '_' : c));

    /// <summary>Uploads what is new or changed; a blob that holds these bytes already stays untouched, so that its day stays what it was.</summary>
    /// <returns>How many were written.</returns>
    public static async Task<int> SendAsync(
        BlobContainerClient container, IReadOnlyCollection<Upload> uploads, IProgress<Upload>? progress, CancellationToken cancellation)
    {
        var written = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            uploads,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
            async (upload, token) =>
            {
                if (await SendAsync(container, upload.BlobPath, await File.ReadAllBytesAsync(upload.File, token).ConfigureAwait(false), token).ConfigureAwait(false) is null)
                {
                    Interlocked.Increment(ref written);
                }

                progress?.Report(upload);
            }).ConfigureAwait(false);
        return written;
    }

    /// <returns>When the blob was last written, if it holds these bytes already; null when they were written now.</returns>
    /// <param name="metadata">What is kept beside the bytes.</param>
    public static async Task<DateTimeOffset?> SendAsync(
        BlobContainerClient container, string path, byte[] bytes, CancellationToken cancellation, IDictionary<string, string>? metadata = null)
    {
        var blob = container.GetBlobClient(path);
#pragma warning disable CA5351 // The blob service's own checksum is MD5.
        var checksum = MD5.HashData(bytes);
#pragma warning restore CA5351
        if (await PropertiesAsync(blob, cancellation).ConfigureAwait(false) is { ContentHash: { } stored } standing && stored.AsSpan().SequenceEqual(checksum))
        {
            return standing.LastModified;
        }

        await blob.UploadAsync(
            BinaryData.FromBytes(bytes),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = checksum }, Metadata = metadata },
            cancellation).ConfigureAwait(false);
        return null;
    }

    private static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
