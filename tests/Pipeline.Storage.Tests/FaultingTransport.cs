using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tests;

/// <summary>The network, failing on demand; and a record of what was asked for.</summary>
internal sealed class FaultingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _network = HttpClientTransport.Shared;
    private Func<Uri, bool> _fails = _ => false;
    private Func<Request, bool> _losesAnswer = _ => false;
    private Func<Request, bool> _corrupts = _ => false;
    private Func<Request, Task> _hold = _ => Task.CompletedTask;
    private Action<Request> _watch = _ => { };
    private int _requests;

    public int Requests => _requests;

    public void FailWhere(Func<Uri, bool> fails) => _fails = fails;

    /// <summary>The service does what it was asked, and nobody hears of it.</summary>
    public void LoseAnswerOnce(Func<Request, bool> which)
    {
        var left = 1;
        _losesAnswer = request => which(request) && Interlocked.Decrement(ref left) == 0;
    }

    /// <summary>The way changes a byte of the answer.</summary>
    public void CorruptOnce(Func<Request, bool> which)
    {
        var left = 1;
        _corrupts = request => which(request) && Interlocked.Decrement(ref left) == 0;
    }

    public void Watch(Action<Request> watch) => _watch = watch;

    /// <summary>Holds the first such request back until <paramref name="release"/> ends.</summary>
    /// <returns>Ends when the request is there.</returns>
    public Task HoldFirst(Func<Request, bool> which, Task release)
    {
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold = async request =>
        {
            if (which(request) && there.TrySetResult())
            {
                await release;
            }
        };
        return there.Task;
    }

    public override Request CreateRequest() => _network.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref _requests);
        _watch(message.Request);
        if (_fails(message.Request.Uri.ToUri()))
        {
            throw new RequestFailedException(0, "The connection was cut.");
        }

        await _hold(message.Request);
        await _network.ProcessAsync(message);
        if (_corrupts(message.Request))
        {
            var bytes = BinaryData.FromStream(message.Response.ContentStream!).ToArray();
            bytes[bytes.Length / 2] ^= 1;
            message.Response.ContentStream = new MemoryStream(bytes);
        }

        if (_losesAnswer(message.Request))
        {
            throw new RequestFailedException(0, "The connection was cut.");
        }
    }
}
