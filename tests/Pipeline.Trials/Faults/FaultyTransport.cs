using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Trials.Faults;

/// <summary>A network on which one request in so many fails in one of the ways that networks and services have.</summary>
internal sealed class FaultyTransport(int seed, int oneIn) : HttpPipelineTransport
{
    private readonly Random _random = new(seed);
    private int _faults;

    public int Faults => _faults;

    /// <summary>From now on nothing fails.</summary>
    public bool IsCalm { get; set; }

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var kind = Draw();
        if (kind is Fault.CutBefore)
        {
            throw new RequestFailedException(0, "The connection was cut before the request.");
        }

        if (kind is Fault.Hang)
        {
            await Task.Delay(Timeout.Infinite, message.CancellationToken).ConfigureAwait(false);
        }

        if (kind is Fault.Busy or Fault.AnHour or Fault.Portal or Fault.Empty or Fault.Conflict)
        {
            message.Response = Answer(kind);
            return;
        }

        await HttpClientTransport.Shared.ProcessAsync(message).ConfigureAwait(false);
        if (kind is Fault.CutAfter)
        {
            throw new RequestFailedException(0, "The connection was cut after the request.");
        }

        if (kind is Fault.HalfBody or Fault.Corrupt && message.Request.Method == RequestMethod.Get && message.Response.ContentStream is { } body)
        {
            message.Response.ContentStream = Changed(BinaryData.FromStream(body).ToArray(), kind);
        }
    }

    private static MemoryStream Changed(byte[] bytes, Fault kind)
    {
        if (kind is Fault.HalfBody)
        {
            return new MemoryStream(bytes[..(bytes.Length / 2)]);
        }

        if (bytes.Length > 0)
        {
            bytes[bytes.Length / 2] ^= 1;
        }

        return new MemoryStream(bytes);
    }

    private Fault Draw()
    {
        lock (_random)
        {
            if (IsCalm || _random.Next(oneIn) != 0)
            {
                return Fault.None;
            }

            _faults++;
            return (Fault)(1 + _random.Next(Enum.GetValues<Fault>().Length - 1));
        }
    }

    private static MadeResponse Answer(Fault kind) => kind switch
    {
        Fault.Busy => new MadeResponse(503, "", ("x-ms-request-id", "1")),
        Fault.AnHour => new MadeResponse(503, "", ("x-ms-request-id", "1"), ("Retry-After", "3600")),
        Fault.Conflict => new MadeResponse(412, "", ("x-ms-request-id", "1"), ("x-ms-error-code", "ConditionNotMet")),
        Fault.Empty => new MadeResponse(200, ""),
        _ => new MadeResponse(200, "<html><title>Sign in to this network</title></html>", ("Content-Type", "text/html")),
    };

    private enum Fault
    {
        None,
        CutBefore,
        CutAfter,
        Hang,
        Busy,
        AnHour,
        Conflict,
        Portal,
        Empty,
        HalfBody,
        Corrupt,
    }
}
