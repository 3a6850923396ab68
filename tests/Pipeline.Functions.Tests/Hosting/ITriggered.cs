using Microsoft.Azure.WebJobs;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>Who runs the functions that the host's triggers call: the worker, or this process.</summary>
public interface ITriggered
{
    Task IngestAsync(ParameterBindingData blob, string name, CancellationToken cancellation);

    Task UnpackAsync(ParameterBindingData blob, string name, CancellationToken cancellation);

    Task RecordPoisonedAsync(string message, CancellationToken cancellation);
}

/// <summary>The published worker.</summary>
internal sealed class TriggeredWorker(WorkerChannel channel) : ITriggered
{
    public Task IngestAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        channel.CallAsync("IngestArticle", WorkerCalls.Blob("blob", blob, name), cancellation);

    public Task UnpackAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        channel.CallAsync("UnpackBundle", WorkerCalls.Blob("blob", blob, name), cancellation);

    public Task RecordPoisonedAsync(string message, CancellationToken cancellation) =>
        channel.CallAsync("RecordPoisonedArticle", WorkerCalls.Queue("message", message), cancellation);
}
