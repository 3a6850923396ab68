using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Texts;
using Pipeline.Storage;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Functions.Triggers;

/// <summary>A blob came: Event Grid says so. A storage fault escapes, and the host tries again; a rejection is a result, and is not tried again.</summary>
public sealed class IngestArticle(PipelineStorage storage, PipelineSettings settings, TimeProvider clock, ILogger<IngestArticle> log)
{
    [Function(nameof(IngestArticle))]
    public async Task RunAsync(
        [BlobTrigger(Names.ArticlesContainer + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blob);
        try
        {
            Tell(await storage.Ingester.IngestAsync(blob.Name, cancellation).ConfigureAwait(false));
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.IngestFailed(blob.Name, StorageProblem.Word(fault));
            // The host gives a failed blob back at once, and as often as host.json says: without a pause all its tries are over in seconds.
            await Task.Delay(settings.RetryPause, clock, cancellation).ConfigureAwait(false);
            throw;
        }
    }

    private void Tell(IngestResult result)
    {
        if (result.Rejection is { Code: RejectionCode.Fault } fault)
        {
            log.KeptOut(result.Path, fault.Message);
        }
        else if (result is { Status: IngestStatus.Rejected, Rejection: { } rejection })
        {
            log.Rejected(result.Path, rejection.Code.ToString());
        }
        else
        {
            log.Ingested(result.Path, result.Status, result.Article?.ClaimsFound ?? 0, (long)result.Duration.TotalMilliseconds);
        }
    }
}
