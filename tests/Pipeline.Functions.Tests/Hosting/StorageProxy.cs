using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>Stands between the app and the account's tables: refuses a transaction, or holds it back.</summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    // What the service says to whom it lets do nothing; the client does not send such a request again by itself.
    private const string Refusal = """{"odata.error":{"code":"AuthorizationPermissionMismatch","message":{"lang":"en-US","value":"No."}}}""";

    private readonly WebApplication _app;
    private readonly Forwarder _forwarder = new();
    private readonly Uri _tables;

    private StorageProxy(WebApplication app, Uri tables) => (_app, _tables) = (app, tables);

    /// <summary>Asked of each transaction, by what it holds: true refuses it. It may take its time.</summary>
    public Func<string, CancellationToken, Task<bool>> Refuses { get; set; } = (_, _) => Task.FromResult(false);

    public required string ConnectionString { get; init; }

    public static async Task<StorageProxy> StartAsync(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        StorageProxy? proxy = null;
        app.Run(context => proxy!.PassAsync(context));
        await app.StartAsync();
        var here = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        var tables = new Uri(connection.Split(';').Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))["TableEndpoint=".Length..]);
        return proxy = new StorageProxy(app, tables)
        {
            ConnectionString = connection.Replace(tables.GetLeftPart(UriPartial.Authority), here.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        _forwarder.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var body = await Forwarder.ReadAsync(context.Request);
        if (context.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal) && await Refuses(Encoding.UTF8.GetString(body), context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "application/json";
            context.Response.Headers["x-ms-request-id"] = Guid.NewGuid().ToString();
            context.Response.Headers["x-ms-error-code"] = "AuthorizationPermissionMismatch";
            await context.Response.WriteAsync(Refusal);
            return;
        }

        await _forwarder.ForwardAsync(context, _tables, body);
    }
}
