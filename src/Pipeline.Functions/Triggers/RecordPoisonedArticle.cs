using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Monitoring;
using Pipeline.Functions.Settings;
using Pipeline.Storage;
using Pipeline.Storage.Operations;

namespace Pipeline.Functions.Triggers;

/// <summary>An upload that the host gave up, an article or a bundle: written down, so that nobody has to read a queue to find it.</summary>
public sealed class RecordPoisonedArticle(PipelineStorage storage, TimeProvider clock, ILogger<RecordPoisonedArticle> log)
{
    [Function(nameof(RecordPoisonedArticle))]
    public async Task RunAsync([QueueTrigger(Names.PoisonQueue)] string message, CancellationToken cancellation)
    {
        if (Read(message, clock.GetUtcNow()) is not { } failure)
        {
            log.UnreadablePoison();
            return;
        }

        await storage.Operations.RecordFailureAsync(failure, cancellation).ConfigureAwait(false);
        log.GaveUp(failure.Container is { } container ? $"{container}/{failure.Path}" : failure.Path);
    }

    /// <summary>Null for that of articles: the queue is that of both triggers.</summary>
    private static string? Container(JsonElement message) =>
        message.TryGetProperty("ContainerName", out var name) && name.GetString() is { } container && container != Names.ArticlesContainer ? container : null;

    /// <summary>The host's message: <c>{"FunctionId", "BlobType", "ContainerName", "BlobName", "ETag"}</c>.</summary>
    private static FailedUpload? Read(string message, DateTimeOffset at)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.TryGetProperty("BlobName", out var name) && name.GetString() is { Length: > 0 } path
                ? new FailedUpload(path, json.RootElement.TryGetProperty("ETag", out var etag) ? etag.GetString()?.Trim('"') : null, at) { Container = Container(json.RootElement) }
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
