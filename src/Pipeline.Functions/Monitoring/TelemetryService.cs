using Microsoft.Extensions.Hosting;
using Pipeline.Storage.Measuring;

namespace Pipeline.Functions.Monitoring;

/// <summary>Sends the worker's own traces and metrics to a collector for as long as the app runs.</summary>
internal sealed class TelemetryService(Uri collector) : IHostedService, IDisposable
{
    private TelemetryExport? _export;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _export = new TelemetryExport(collector);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref _export, null)?.Dispose();
}
