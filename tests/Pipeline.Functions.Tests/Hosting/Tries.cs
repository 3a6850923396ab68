using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Azure.WebJobs;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>How each try ended, for a test to wait for.</summary>
internal sealed class Tries(ITriggered inner) : ITriggered
{
    private const string Poisoned = "poisoned";

    private readonly ConcurrentDictionary<string, Channel<Exception?>> _ended = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>The next try of the blob that ends: null when it went well.</summary>
    public async Task<Exception?> NextAsync(string name) => await Ended(name).Reader.ReadAsync();

    public Task<Exception?> NextPoisonedAsync() => NextAsync(Poisoned);

    public int Count(string name) => _counts.GetValueOrDefault(name);

    public Task IngestAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        TellAsync(name, inner.IngestAsync(blob, name, cancellation));

    public Task UnpackAsync(ParameterBindingData blob, string name, CancellationToken cancellation) =>
        TellAsync(name, inner.UnpackAsync(blob, name, cancellation));

    public Task RecordPoisonedAsync(string message, CancellationToken cancellation) =>
        TellAsync(Poisoned, inner.RecordPoisonedAsync(message, cancellation));

    private async Task TellAsync(string name, Task run)
    {
        Exception? fault = null;
        try
        {
            await run;
        }
        catch (Exception e)
        {
            fault = e;
            throw;
        }
        finally
        {
            _counts.AddOrUpdate(name, 1, (_, count) => count + 1);
            Ended(name).Writer.TryWrite(fault);
        }
    }

    private Channel<Exception?> Ended(string name) => _ended.GetOrAdd(name, _ => Channel.CreateUnbounded<Exception?>());
}
