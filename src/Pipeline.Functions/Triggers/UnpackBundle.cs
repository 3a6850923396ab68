using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.Storage.Bundles;

namespace Pipeline.Functions.Triggers;

/// <summary>
/// A file with many articles came. Each becomes an upload of its own, with its own event, tries and rejection. A bundle that takes longer than a slice fails this try, and
/// the next one goes on where it ended.
/// </summary>
public sealed class UnpackBundle(BundleUnpacker unpacker, PipelineSettings settings, TimeProvider clock, ILogger<UnpackBundle> log)
{
    [Function(nameof(UnpackBundle))]
    public async Task RunAsync(
        [BlobTrigger(Names.BundlesContainer + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blob);
        UnpackResult result;
        try
        {
            result = await unpacker.UnpackAsync(blob.Name, cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.UnpackFailed(blob.Name, StorageProblem.Word(fault));
            // As in IngestArticle.
            await Task.Delay(settings.RetryPause, clock, cancellation).ConfigureAwait(false);
            throw;
        }

        log.Unpacked(result);
        if (result.Status is UnpackStatus.Unfinished)
        {
            throw new BundleUnfinishedException(blob.Name);
        }
    }
}

/// <summary>The next try goes on where this one ended.</summary>
public sealed class BundleUnfinishedException : Exception
{
    public BundleUnfinishedException()
    {
    }

    public BundleUnfinishedException(string bundle)
        : base($"'{bundle}' takes more than one slice; the next try goes on with it.")
    {
    }

    public BundleUnfinishedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
