using Azure;
using Azure.Identity;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Storage;

namespace Pipeline.Functions.Starting;

/// <summary>
/// Sees at the start that the app's containers and tables are there. With a connection string, as at a desk, what is missing is created; with an identity
/// the deployment has created it, and what is missing is told. An outage does not keep the app from starting: it is told, and the functions try again.
/// </summary>
internal sealed class StorageAtStart(PipelineStorage storage, ILogger<StorageAtStart> log) : BackgroundService
{
    /// <summary>Before the first function runs, with a connection string.</summary>
    public Task CreateMissingAsync(CancellationToken cancellation = default) =>
        HasConnectionString ? TellAsync(() => storage.EnsureCreatedAsync(cancellation)) : Task.CompletedTask;

    /// <summary>Beside the first functions, with an identity: nothing waits for it.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        HasConnectionString ? Task.CompletedTask : TellAsync(() => LookAsync(stoppingToken));

    private bool HasConnectionString => storage.Options.ConnectionString is not null;

    private async Task LookAsync(CancellationToken cancellation)
    {
        await storage.Operations.FindReconcilerStateAsync(cancellation).ConfigureAwait(false);
        await storage.Articles.AllTheDay(DateOnly.MinValue, cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        await storage.ArticleBlobs.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await storage.BundleBlobs.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await storage.DigestBlobs.GetPropertiesAsync(cancellationToken: cancellation).ConfigureAwait(false);
    }

    private async Task TellAsync(Func<Task> look)
    {
        try
        {
            await look().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            log.Unhealthy(StorageProblem.Sentence(fault));
        }
    }
}
