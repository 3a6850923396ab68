using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Formats.Bundles;
using Pipeline.Local.Inputs;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Storage;

/// <summary>Files into the container of articles, and such as hold many into that of bundles.</summary>
/// <param name="unsaved">Keeps what an Azurite of our own has not yet saved; null for any other storage.</param>
internal sealed class Uploads(PipelineStorage storage, Unsaved? unsaved)
{
    // Azurite is one process: more at once only wait there.
    private const int Parallel = 8;

    // A bundle may have 512 MB, and is in memory while it is sent.
    private const int BundlesAtOnce = 1;

    /// <summary>A file on disk and the blob that it becomes.</summary>
    internal readonly record struct Upload(string File, string BlobPath);

    /// <param name="Written">How many came new, or changed.</param>
    /// <param name="Unread">A line for each file that could not be read.</param>
    internal sealed record Sent(int Written, ImmutableArray<string> Unread);

    /// <summary>Files by their name; what a folder holds by its path below that folder.</summary>
    /// <exception cref="UserException">A file has a name that no blob can be reached by, or that another one has.</exception>
    public static IReadOnlyList<Upload> Of(IEnumerable<string> paths)
    {
        Dictionary<string, Upload> uploads = new(StringComparer.Ordinal);
        foreach (var upload in paths.SelectMany(Below))
        {
            if (uploads.TryGetValue(upload.BlobPath, out var other) && Path.GetFullPath(other.File) != Path.GetFullPath(upload.File))
            {
                throw new UserException(
                    $"'{other.File}' and '{upload.File}' would both become '{upload.BlobPath}', and only one would be kept. Name the folder above them, so that their folders become part of their names, or rename one.");
            }

            uploads[upload.BlobPath] = upload;
        }

        return [.. uploads.Values];
    }

    /// <summary>Uploads what is new or changed; a blob that holds these bytes already stays untouched, so that its day stays what it was.</summary>
    public async Task<Sent> SendAsync(IReadOnlyCollection<Upload> uploads, IProgress<Upload>? progress, CancellationToken cancellation)
    {
        var unread = ImmutableArray.CreateBuilder<string>();
        var (articles, bundles) = (uploads.Where(upload => !BundleReader.IsBundle(upload.BlobPath)), uploads.Where(upload => BundleReader.IsBundle(upload.BlobPath)));
        var written = await SendAsync(articles, Parallel, unread, progress, cancellation).ConfigureAwait(false)
            + await SendAsync(bundles, BundlesAtOnce, unread, progress, cancellation).ConfigureAwait(false);
        unread.Sort(StringComparer.Ordinal);
        return new Sent(written, unread.ToImmutable());
    }

    private async Task<int> SendAsync(IEnumerable<Upload> uploads, int atOnce, ImmutableArray<string>.Builder unread, IProgress<Upload>? progress, CancellationToken cancellation)
    {
        var written = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            uploads,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation },
            async (upload, token) =>
            {
                if (Read(upload.File, unread) is { } bytes && await SendAsync(upload.BlobPath, bytes, token).ConfigureAwait(false) is null)
                {
                    Interlocked.Increment(ref written);
                }

                progress?.Report(upload);
            }).ConfigureAwait(false);
        return written;
    }

    /// <returns>When the blob was last written, if it holds these bytes already; null when they were written now.</returns>
    /// <param name="metadata">What is kept beside the bytes.</param>
    public async Task<DateTimeOffset?> SendAsync(string path, byte[] bytes, CancellationToken cancellation, IDictionary<string, string>? metadata = null)
    {
        var (container, kept) = BundleReader.IsBundle(path) ? (storage.BundleBlobs, unsaved?.Bundles) : (storage.ArticleBlobs, unsaved?.Articles);
        if (await PropertiesAsync(container.GetBlobClient(path), cancellation).ConfigureAwait(false) is { ContentHash: { } stored } standing
            && stored.AsSpan().SequenceEqual(Checksum(bytes)))
        {
            return standing.LastModified;
        }

        if (kept is not null)
        {
            await kept.KeepAsync(path, bytes, metadata, cancellation).ConfigureAwait(false);
        }

        await WriteAsync(container, path, bytes, metadata, cancellation).ConfigureAwait(false);
        return null;
    }

    internal static byte[] Checksum(byte[] bytes)
    {
#pragma warning disable CA5351 // The blob service's own checksum is MD5.
        return MD5.HashData(bytes);
#pragma warning restore CA5351
    }

    internal static Task WriteAsync(BlobContainerClient container, string path, byte[] bytes, IDictionary<string, string>? metadata, CancellationToken cancellation) => container.GetBlobClient(path).UploadAsync(
        BinaryData.FromBytes(bytes),
        new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = Checksum(bytes) }, Metadata = metadata },
        cancellation);

    internal static async Task<BlobProperties?> PropertiesAsync(BlobClient blob, CancellationToken cancellation)
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

    private static IEnumerable<Upload> Below(string path) => InputFiles.Expand([path]).Select(file => new Upload(file, Usable(Directory.Exists(path)
        ? Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/').Replace('\\', '/')
        : BlobNames.LastPart(Path.GetFileName(file)))));

    private static string Usable(string name) =>
        BlobNames.Problem(BlobNames.Listable(name)) is { } problem ? throw new UserException(problem) : BlobNames.Listable(name);

    /// <summary>One file that cannot be read keeps no other one out.</summary>
    private static byte[]? Read(string file, ImmutableArray<string>.Builder unread)
    {
        try
        {
            return RegularFile.ReadAllBytes(file, BundleBounds.Dropped);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            lock (unread)
            {
                unread.Add($"{file}: {e.Message}");
            }

            return null;
        }
    }
}
