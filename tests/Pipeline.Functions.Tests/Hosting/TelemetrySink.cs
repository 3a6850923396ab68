using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>Application Insights' side of the exporter: takes what it sends, and keeps it.</summary>
internal sealed class TelemetrySink
{
    private readonly ConcurrentQueue<JsonElement> _items = new();

    /// <summary>The texts of what becomes the table AppTraces.</summary>
    public IReadOnlyList<string> Traces => [.. Of("MessageData").Select(item => item.GetProperty("message").GetString()!)];

    /// <summary>The names of what becomes the table AppMetrics.</summary>
    public IReadOnlyList<string> Metrics => [.. Of("MetricData").SelectMany(item => item.GetProperty("metrics").EnumerateArray()).Select(m => m.GetProperty("name").GetString()!)];

    /// <summary>The names of what becomes the tables AppDependencies and AppRequests.</summary>
    public IReadOnlyList<string> Activities =>
        [.. Of("RemoteDependencyData").Concat(Of("RequestData")).Select(item => item.GetProperty("name").GetString()!)];

    public async Task TakeAsync(HttpContext context)
    {
        await using Stream body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(body);
        var taken = 0;
        foreach (var line in (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            _items.Enqueue(json.RootElement.GetProperty("data").Clone());
            taken++;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { itemsReceived = taken, itemsAccepted = taken, errors = Array.Empty<string>() }));
    }

    private IEnumerable<JsonElement> Of(string kind) =>
        _items.Where(item => item.GetProperty("baseType").GetString() == kind).Select(item => item.GetProperty("baseData"));
}
