using System.Collections.Immutable;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Local.Inputs;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Storage;

/// <summary>Files into the container of articles.</summary>
/// <param name="unsaved">Keeps what an Azurite of our own has not yet saved; null for any other storage.</param>
internal sealed class Uploads(BlobContainerClient container, UnsavedUploads? unsaved)
{
    // Azurite is one process: more at once only wait there.
    private const int Parallel = 8;

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

    /// <summary>A file's name as a blob's. Control characters are replaced: storage lists names in XML, which cannot hold them, and one such name would make every listing fail.</summary>
    public static string BlobPath(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is '\uFFFE' or '\uFFFF' ? '_' : c));

    /// <summary>Uploads what is new or changed; a blob that holds these bytes already stays untouched, so that its day stays what it was.</summary>
    public async Task<Sent> SendAsync(IReadOnlyCollection<Upload> uploads, IProgress<Upload>? progress, CancellationToken cancellation)
    {
        var written = 0;
        var unread = ImmutableArray.CreateBuilder<string>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            uploads,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
            async (upload, token) =>
            {
                if (Read(upload.File, unread) is { } bytes && await SendAsync(upload.BlobPath, bytes, token).ConfigureAwait(false) is null)
                {
                    Interlocked.Increment(ref written);
                }

                progress?.Report(upload);
            }).ConfigureAwait(false);
        unread.Sort(StringComparer.Ordinal);
        return new Sent(written, unread.ToImmutable());
    }

    /// <returns>When the blob was last written, if it holds these bytes already; null when they were written now.</returns>
    /// <param name="metadata">What is kept beside the bytes.</param>
    public async Task<DateTimeOffset?> SendAsync(string path, byte[] bytes, CancellationToken cancellation, IDictionary<string, string>? metadata = null)
    {
        if (await PropertiesAsync(container.GetBlobClient(path), cancellation).ConfigureAwait(false) is { ContentHash: { } stored } standing
            && stored.AsSpan().SequenceEqual(Checksum(bytes)))
        {
            return standing.LastModified;
        }

        if (unsaved is not null)
        {
            await unsaved.KeepAsync(path, bytes, metadata, cancellation).ConfigureAwait(false);
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
        BlobNames.Problem(BlobPath(name)) is { } problem ? throw new UserException(problem) : BlobPath(name);

    /// <summary>One file that cannot be read keeps no other one out.</summary>
    private static byte[]? Read(string file, ImmutableArray<string>.Builder unread)
    {
        try
        {
            return RegularFile.ReadAllBytes(file);
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
