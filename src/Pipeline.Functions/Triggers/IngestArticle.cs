using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.News.Texts;
using Pipeline.Storage;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Functions.Triggers;

/// <summary>A blob came: Event Grid says so. A storage fault escapes, and the host tries again; a rejection is a result, and is not tried again.</summary>
public sealed class IngestArticle(PipelineStorage storage, ILogger<IngestArticle> log)
{
    [Function(nameof(IngestArticle))]
    public async Task RunAsync(
        [BlobTrigger(Names.ArticlesContainer + "/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var result = await storage.Ingester.IngestAsync(blob.Name, cancellation).ConfigureAwait(false);
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
