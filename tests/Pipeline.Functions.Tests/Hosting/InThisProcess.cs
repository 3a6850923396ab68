using Azure;
using Azure.Core;
using Microsoft.Azure.WebJobs;
using Pipeline.Functions.Triggers;
using Pipeline.Storage;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The function classes themselves, on a clock of the test's.</summary>
internal sealed class InThisProcess(PipelineStorage storage, TimeProvider clock) : ITriggered
{
    public Task IngestAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        new IngestArticle(storage, FunctionHost.Settings, clock, new ListLogger<IngestArticle>()).RunAsync(storage.ArticleBlobs.GetBlobClient(name), cancellation);

    public Task UnpackAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        new UnpackBundle(storage.CreateUnpacker(FunctionHost.Publisher(storage), "UTC"), FunctionHost.Settings, clock, new ListLogger<UnpackBundle>())
            .RunAsync(storage.BundleBlobs.GetBlobClient(name), cancellation);

    public Task RecordPoisonedAsync(string message, CancellationToken cancellation) =>
        new RecordPoisonedArticle(storage, clock, new ListLogger<RecordPoisonedArticle>()).RunAsync(message, cancellation);
}

/// <summary>Time passes only where something waits, and then at once.</summary>
internal sealed class WaitingClock : TimeProvider
{
    private long _now = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Interlocked.Add(ref _now, dueTime.Ticks);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new Fired();
    }

    public void Pass(TimeSpan time) => Interlocked.Add(ref _now, time.Ticks);

    private sealed class Fired : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

/// <summary>The storage clients' waits, passed on the clock instead of waited for.</summary>
internal sealed class DoublingWaits(WaitingClock clock) : DelayStrategy
{
    protected override TimeSpan GetNextDelayCore(Response? response, int retryNumber)
    {
        clock.Pass(new StorageOptions().RetryDelay * Math.Pow(2, retryNumber - 1));
        return TimeSpan.Zero;
    }
}
