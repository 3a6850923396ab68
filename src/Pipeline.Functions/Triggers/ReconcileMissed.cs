using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.News.Texts;
using Pipeline.Storage;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;

namespace Pipeline.Functions.Triggers;

/// <summary>Ingests and unpacks what no event told of.</summary>
public sealed class ReconcileMissed(PipelineStorage storage, Reconciler reconciler, BundleReconciler bundles, TimeProvider clock, ILogger<ReconcileMissed> log)
{
    [Function(nameof(ReconcileMissed))]
    public async Task RunAsync([TimerTrigger("%" + Names.ReconcileSchedule + "%")] TimerInfo timer, CancellationToken cancellation)
    {
        var state = await storage.Operations.FindReconcilerStateAsync(cancellation).ConfigureAwait(false);
        var pass = await reconciler.RunOnceAsync(state?.SettledUntil, cancellation: cancellation).ConfigureAwait(false);
        var failed = pass.Results.Where(r => r.Status == IngestStatus.Failed).ToList();
        foreach (var result in failed)
        {
            log.IngestFailed(result.Path, result.Fault is { } fault ? StorageProblem.Word(fault) : "unknown");
            log.IngestFault(result.Fault, result.Path);
        }

        foreach (var result in pass.Results.Where(r => r.Rejection?.Code == RejectionCode.Fault))
        {
            log.KeptOut(result.Path, result.Rejection!.Message);
        }

        // Where nothing newer was listed, the earlier marks stand.
        var after = new ReconcilerState(
            clock.GetUtcNow(), pass.SettledUntil ?? state?.SettledUntil, pass.NewestIngested ?? state?.NewestIngested, pass.Waiting);
        await storage.Operations.SaveAsync(after, cancellation).ConfigureAwait(false);
        log.Reconciled(pass.Listed, pass.Results.Length - failed.Count, failed.Count);
        foreach (var result in await bundles.RunOnceAsync(cancellation: cancellation).ConfigureAwait(false))
        {
            if (result.Fault is { } fault)
            {
                log.UnpackFailed(result.Path, StorageProblem.Word(fault));
            }
            else
            {
                log.Unpacked(result);
            }
        }
    }
}
