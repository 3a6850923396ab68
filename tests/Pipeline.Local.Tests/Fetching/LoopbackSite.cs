using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Local.Tests.Fetching;

/// <summary>A web site on this machine that notes what it is asked for.</summary>
internal sealed class LoopbackSite(WebApplication app) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpResponse, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, string Agent)> _asked = new();

    public int Port => new Uri(app.Urls.Single()).Port;

    public IEnumerable<string> Asked => _asked.Select(request => request.Path);

    public IEnumerable<string> Agents => _asked.Select(request => request.Agent);

    public static async Task<LoopbackSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new LoopbackSite(builder.Build());
        await site.ListenAsync();
        return site;
    }

    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    public void Serve(string path, byte[] bytes, string mediaType = "text/html") => _pages[path] = response =>
    {
        response.ContentType = mediaType;
        return response.Body.WriteAsync(bytes).AsTask();
    };

    public void Redirect(string path, string to) => _pages[path] = response =>
    {
        response.Redirect(to);
        return Task.CompletedTask;
    };

    public void Fail(string path, HttpStatusCode status) => _pages[path] = response =>
    {
        response.StatusCode = (int)status;
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ListenAsync()
    {
        app.Run(context =>
        {
            var path = context.Request.Path.Value!;
            _asked.Enqueue((path, context.Request.Headers.UserAgent.ToString()));
            if (_pages.TryGetValue(path, out var page))
            {
                return page(context.Response);
            }

            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return Task.CompletedTask;
        });
        await app.StartAsync();
    }
}
