using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Bundles;

/// <summary>Unpacks what no event told of, and goes on with what was cut off. Keep one for repeated passes, as of <see cref="Ingestion.Reconciler"/>: of a container without news a pass is one listing.</summary>
public sealed class BundleReconciler
{
    private readonly BlobContainerClient _container;
    private readonly BundleStore _store;
    private readonly BundleUnpacker _unpacker;
    private readonly string _program;
    private readonly ConcurrentDictionary<string, string> _settled = new(StringComparer.Ordinal);

    internal BundleReconciler(BlobContainerClient container, BundleStore store, BundleUnpacker unpacker, string program) =>
        (_container, _store, _unpacker, _program) = (container, store, unpacker, program);

    /// <summary>For at most one slice: a bundle that is not begun within it waits for the next pass.</summary>
    /// <param name="progress">Hears of each bundle as its slice ends.</param>
    /// <exception cref="Azure.RequestFailedException">The container or the table could not be listed. A fault of one bundle is a result.</exception>
    public async Task<IReadOnlyList<UnpackResult>> RunOnceAsync(IProgress<UnpackResult>? progress = null, CancellationToken cancellation = default)
    {
        List<UnpackResult> results = [];
        foreach (var (path, etag) in await UnsettledAsync(cancellation).ConfigureAwait(false))
        {
            var result = await TryAsync(path, cancellation).ConfigureAwait(false);
            if (result.Status is UnpackStatus.Unpacked or UnpackStatus.Unchanged)
            {
                _settled[path] = result.Bundle?.Blob.ETag ?? etag;
            }

            results.Add(result);
            progress?.Report(result);
            if (result.Status is UnpackStatus.Unfinished)
            {
                break;
            }
        }

        return results;
    }

    private async Task<List<(string Path, string ETag)>> UnsettledAsync(CancellationToken cancellation)
    {
        List<(string Path, string ETag)> unsettled = [];
        await foreach (var item in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).ConfigureAwait(false))
        {
            if (item.Properties.ETag is { } etag && BlobNames.Problem(item.Name) is null && _settled.GetValueOrDefault(item.Name) != UploadedBlob.Plain(etag))
            {
                unsettled.Add((item.Name, UploadedBlob.Plain(etag)));
            }
        }

        if (unsettled.Count == 0)
        {
            return unsettled;
        }

        var known = await _store.ListAsync(cancellation).ToDictionaryAsync(bundle => bundle.Blob.Path, StringComparer.Ordinal, cancellation).ConfigureAwait(false);
        foreach (var (path, etag) in unsettled.Where(blob => known.GetValueOrDefault(blob.Path)?.IsSettled(blob.ETag, _program) == true))
        {
            _settled[path] = etag;
        }

        return [.. unsettled.Where(blob => _settled.GetValueOrDefault(blob.Path) != blob.ETag)];
    }

    private async Task<UnpackResult> TryAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await _unpacker.UnpackAsync(path, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One bundle's fault, whatever it is, must not keep the others out. It is told, and tried again.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return new UnpackResult(path, UnpackStatus.Failed, Fault: fault);
        }
    }
}
