using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Trials.Faults;

/// <summary>The network of a program that is killed at its so many-th request: that one and all later ones do not come back.</summary>
/// <param name="at">Counted from 1.</param>
/// <param name="isDone">Whether the service does what that request asks.</param>
internal sealed class CutTransport(int at, bool isDone) : HttpPipelineTransport
{
    private int _requests;

    /// <summary>Cancelled when it was cut off, as whatever the program does then is.</summary>
    public CancellationTokenSource Killed { get; } = new();

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref _requests);
        if (number < at || (number == at && isDone))
        {
            await HttpClientTransport.Shared.ProcessAsync(message).ConfigureAwait(false);
        }

        if (number >= at)
        {
            await Killed.CancelAsync().ConfigureAwait(false);
            throw new OperationCanceledException("The program was killed.", Killed.Token);
        }
    }
}
