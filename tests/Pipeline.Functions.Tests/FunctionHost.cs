using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Http;
using Pipeline.Functions.Settings;
using Pipeline.Storage;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;

namespace Pipeline.Functions.Tests;

/// <summary>What the worker would give the function classes, and what it would do with their answers.</summary>
internal static class FunctionHost
{
    public static readonly PipelineSettings Settings = new() { DigestSchedule = "0 30 0 * * *", ReconcileSchedule = "0 */15 * * * *", TimeZone = "UTC", Readers = new ReaderSettings(ReaderAccess.Anonymous) };

    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddMvcCore().Services.BuildServiceProvider();

    public static DigestPublisher Publisher(PipelineStorage storage) =>
        DigestPublisher.OfSite(storage.Articles, storage.Digests, DigestPages.Site(storage.Articles, storage.Options.DigestsContainer));

    public static BundleReconciler Bundles(PipelineStorage storage) => storage.CreateBundleReconciler(storage.CreateUnpacker(Publisher(storage), "UTC"));

    public static async Task<(HttpResponse Response, string Body)> AnswerAsync(
        Func<HttpRequest, Task<IActionResult>> function, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        context.Request.Method = "GET";
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }

        using var body = new MemoryStream();
        context.Response.Body = body;
        var result = await function(context.Request);
        await result.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return (context.Response, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}

internal sealed class ListLogger<T> : ILogger<T>
{
    public List<(LogLevel Level, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add((logLevel, formatter(state, exception)));
}

internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
