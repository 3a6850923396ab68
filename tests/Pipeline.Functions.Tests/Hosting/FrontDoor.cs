using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>What the host shows the world: the functions' routes and its extensions' webhooks; beside them Application Insights, and, on a port of its own, the stream for the worker.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WorkerChannel _channel;
    private readonly Forwarder _forwarder = new();

    private FrontDoor(WebApplication app, WorkerChannel channel) => (_app, _channel) = (app, channel);

    /// <summary>For the worker.</summary>
    public Uri Rpc => Address(0);

    /// <summary>For everybody.</summary>
    public Uri Http => Address(1);

    public static async Task<FrontDoor> OpenAsync(WorkerChannel channel, WebHooks hooks, TelemetrySink telemetry, string applicationFolder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddGrpc(rpc => rpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(channel);
        var door = new FrontDoor(builder.Build(), channel);
        door._app.MapGrpcService<WorkerChannel>();
        door._app.Map("/runtime/webhooks/{extension}", hooks.AnswerAsync);
        door._app.MapPost("/{version}/track", telemetry.TakeAsync);
        door.MapFunctions(applicationFolder);
        await door._app.StartAsync();
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _forwarder.Dispose();
    }

    /// <summary>The routes are those of the published functions.metadata.</summary>
    private void MapFunctions(string applicationFolder)
    {
        using var metadata = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(applicationFolder, "functions.metadata")));
        foreach (var function in metadata.RootElement.EnumerateArray())
        {
            var name = function.GetProperty("name").GetString()!;
            foreach (var trigger in function.GetProperty("bindings").EnumerateArray().Where(b => b.GetProperty("type").GetString() == "httpTrigger"))
            {
                var parameter = trigger.GetProperty("name").GetString()!;
                _app.MapMethods(
                    $"/api/{trigger.GetProperty("route").GetString()}", trigger.GetProperty("methods").EnumerateArray().Select(m => m.GetString()!).ToList(),
                    context => ForwardAsync(name, parameter, context));
            }
        }
    }

    /// <summary>The call goes over the stream, its HTTP request to the worker's own port; the header joins them.</summary>
    private async Task ForwardAsync(string function, string parameter, HttpContext context)
    {
        var worker = await _channel.Loaded;
        var call = WorkerCalls.Http(parameter, context.Request);
        var called = _channel.InvokeAsync(function, call, context.RequestAborted);
        await _forwarder.ForwardAsync(context, worker.Http, await Forwarder.ReadAsync(context.Request), ("x-ms-invocation-id", call.InvocationId));
        await called;
    }

    private Uri Address(int port) => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(port));
}
