using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.WebJobs.Host.Timers;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>What fails in the host itself and outside of every function. The host's own handler ends the process, and with it every test.</summary>
internal sealed class HostFaults : IWebJobsExceptionHandler
{
    private readonly ConcurrentQueue<Exception> _faults = new();
    private volatile bool _stops;

    /// <summary>From here on, a listener that still holds a message may find the host's parts disposed: the message stays in the queue.</summary>
    public void HostStops() => _stops = true;

    public Task OnTimeoutExceptionAsync(ExceptionDispatchInfo exceptionInfo, TimeSpan timeoutGracePeriod) => OnUnhandledExceptionAsync(exceptionInfo);

    public Task OnUnhandledExceptionAsync(ExceptionDispatchInfo exceptionInfo)
    {
        if (!_stops || exceptionInfo.SourceException is not (ObjectDisposedException or OperationCanceledException))
        {
            _faults.Enqueue(exceptionInfo.SourceException);
        }

        return Task.CompletedTask;
    }

    public void ThrowIfAny()
    {
        if (!_faults.IsEmpty)
        {
            throw new AggregateException(_faults);
        }
    }
}
