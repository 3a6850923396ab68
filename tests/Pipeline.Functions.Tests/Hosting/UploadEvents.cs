using System.Net.Http.Json;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>Requests as Event Grid makes them.</summary>
internal static class UploadEvents
{
    private const string Ingest = "Host.Functions.IngestArticle";

    public static HttpRequestMessage Created(Uri host, Uri blob, string path, string function = Ingest, string container = "articles") => Request(
        host, function, "Microsoft.Storage.BlobCreated", "Notification", $"/blobServices/default/containers/{container}/blobs/{path}",
        new { api = "PutBlob", contentType = "text/plain", blobType = "BlockBlob", eTag = "0x1", url = blob.AbsoluteUri });

    public static HttpRequestMessage Handshake(Uri host, string code) => Request(
        host, Ingest, "Microsoft.EventGrid.SubscriptionValidationEvent", "SubscriptionValidation", "",
        new { validationCode = code, validationUrl = "https://example.org/validate" });

    private static HttpRequestMessage Request(Uri host, string function, string kind, string header, string subject, object data)
    {
        var message = new
        {
            id = Guid.NewGuid(),
            topic = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
            subject,
            eventType = kind,
            eventTime = "2026-11-22T10:00:00Z",
            data,
            dataVersion = "",
            metadataVersion = "1",
        };
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, $"/runtime/webhooks/blobs?functionName={function}&code=any")) { Content = JsonContent.Create(new[] { message }) };
        request.Headers.Add("aeg-event-type", header);
        return request;
    }
}
