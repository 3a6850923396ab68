using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tests;

/// <summary>The network, failing on demand; and a record of what was asked for.</summary>
internal sealed class FaultingTransport : HttpPipelineTransport
{
    private readonly HttpClientTransport _network = HttpClientTransport.Shared;
    private Func<Uri, bool> _fails = _ => false;
    private int _requests;

    public int Requests => _requests;

    public void FailWhere(Func<Uri, bool> fails) => _fails = fails;

    public override Request CreateRequest() => _network.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Interlocked.Increment(ref _requests);
        return _fails(message.Request.Uri.ToUri())
            ? throw new RequestFailedException(0, "The connection was cut.")
            : _network.ProcessAsync(message);
    }
}
