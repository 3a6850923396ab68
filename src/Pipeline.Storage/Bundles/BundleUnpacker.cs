using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Formats.Bundles;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Measuring;

namespace Pipeline.Storage.Bundles;

/// <summary>
/// One bundle into articles of its own: <c>articles/&lt;bundle&gt;/&lt;member&gt;</c>. Whoever is cut off leaves behind what the next one goes on from; dropped again, only what
/// differs is written, and what is no longer in it is removed everywhere.
/// </summary>
public sealed class BundleUnpacker
{
    /// <summary>Half of what a run of a function may take (host.json), so that it always comes to its end.</summary>
    public static readonly TimeSpan Slice = TimeSpan.FromMinutes(5);

    // What is read of the blob at once. A zip archive's members lie one behind the other.
    private const int ReadAtOnce = 4 << 20;

    private readonly BlobContainerClient _bundles;
    private readonly BundleStore _store;
    private readonly ArticleStore _articles;
    private readonly MemberWriter _writer;
    private readonly GoneMembers _gone;
    private readonly BundleBounds _bounds;
    private readonly TimeProvider _clock;

    internal BundleUnpacker(BlobContainerClient bundles, BundleStore store, ArticleStore articles, MemberWriter writer, GoneMembers gone, BundleBounds bounds, TimeProvider clock) =>
        (_bundles, _store, _articles, _writer, _gone, _bounds, _clock) = (bundles, store, articles, writer, gone, bounds, clock);

    /// <summary>For at most <see cref="Slice"/>, and a page of members.</summary>
    /// <param name="path">Below the container of bundles.</param>
    /// <exception cref="RequestFailedException">Storage failed; try again. Never for what the bundle holds.</exception>
    public async Task<UnpackResult> UnpackAsync(string path, CancellationToken cancellation = default)
    {
        using var activity = Telemetry.Activities.StartActivity("unpack");
        try
        {
            return await TryUnpackAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The bundle was dropped again while it was read, or another run has gone on with it.
            return new UnpackResult(path, UnpackStatus.Superseded);
        }
    }

    private async Task<UnpackResult> TryUnpackAsync(string path, CancellationToken cancellation)
    {
        var until = _clock.GetUtcNow() + Slice;
        if (await VersionAsync(path, cancellation).ConfigureAwait(false) is not { } blob)
        {
            return new UnpackResult(path, UnpackStatus.Gone);
        }

        var stored = await _store.FindAsync(path, cancellation).ConfigureAwait(false);
        if (stored?.IsSettled(blob.ETag, _articles.News.Version) == true)
        {
            return new UnpackResult(path, UnpackStatus.Unchanged, stored);
        }

        var bundle = stored is { IsDone: false } && stored.Blob.ETag == blob.ETag ? stored : new StoredBundle { Blob = blob, Version = stored?.Version ?? default };
        var earlier = await _store.EarlierAsync(bundle, cancellation).ConfigureAwait(false);
        var run = new BundleRun(_store, _articles, _writer, _clock, bundle, earlier);
        var members = new BundleMembers(_bundles.Name, _articles.Container, path, _bounds);
        var stream = await OpenAsync(blob, cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            if (!await run.UnpackAsync(members, stream, until, cancellation).ConfigureAwait(false))
            {
                return new UnpackResult(path, UnpackStatus.Unfinished, run.Bundle, run.Written);
            }
        }

        var (after, isDone) = await _gone.RemoveAsync(run.Bundle, [.. earlier.Values.Where(line => members.IsGone(line.Path))], until, cancellation).ConfigureAwait(false);
        return new UnpackResult(path, isDone ? UnpackStatus.Unpacked : UnpackStatus.Unfinished, after, run.Written);
    }

    /// <returns>Null when the blob is gone, or no address leads to it.</returns>
    private async Task<UploadedBlob?> VersionAsync(string path, CancellationToken cancellation)
    {
        if (BlobNames.Problem(path) is not null)
        {
            return null;
        }

        try
        {
            BlobProperties properties = await _bundles.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
            return new UploadedBlob(path, properties.LastModified, UploadedBlob.Plain(properties.ETag), properties.ContentLength);
        }
        catch (RequestFailedException e) when (e.Status == 404 && e.ErrorCode != BlobErrorCode.ContainerNotFound)
        {
            return null;
        }
    }

    /// <summary>The version that was looked at: reading another one fails with 412.</summary>
    private async Task<Stream> OpenAsync(UploadedBlob blob, CancellationToken cancellation) => await _bundles.GetBlobClient(blob.Path).OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAtOnce, Conditions = new BlobRequestConditions { IfMatch = new ETag($"\"{blob.ETag}\"") } }, cancellation).ConfigureAwait(false);
}
