using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tables;

/// <summary>One table. Every method throws <see cref="RequestFailedException"/> with the service's status and code.</summary>
internal sealed class TableClient(HttpPipeline pipeline, Uri endpoint, string table)
{
    /// <param name="select">Only these properties; null for all.</param>
    /// <returns>Null when there is no such row. The row has its ETag.</returns>
    public async Task<TableRow?> FindAsync(string partitionKey, string rowKey, string[]? select, CancellationToken cancellation)
    {
        var address = new UriBuilder(EntityUri(endpoint, table, partitionKey, rowKey)) { Query = Select(select) };
        using var message = TableRequest.Create(pipeline, RequestMethod.Get, address.Uri, TableRequest.MinimalMetadata);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return message.Response.Status switch
        {
            200 => new TableRow(Parse(message.Response)),
            404 when TableError.From(message.Response) is not { ErrorCode: "TableNotFound" } => null,
            _ => throw TableError.From(message.Response),
        };
    }

    /// <summary>All rows that the filter takes, in the order of their keys, page after page.</summary>
    /// <param name="select">Only these properties; null for all.</param>
    /// <param name="withETags">Makes the answer larger by about 100 bytes a row.</param>
    public async IAsyncEnumerable<TableRow> QueryAsync(
        string filter, string[]? select, bool withETags, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = $"$filter={Uri.EscapeDataString(filter)}&{Select(select)}";
        // A page may be empty and still have a next one.
        for (string? next = ""; next is not null;)
        {
            using var message = TableRequest.Create(
                pipeline, RequestMethod.Get, new Uri(endpoint, $"{table}()?{query}{next}"), withETags ? TableRequest.MinimalMetadata : TableRequest.NoMetadata);
            await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
            if (message.Response.Status != 200)
            {
                throw TableError.From(message.Response);
            }

            next = Continuation(message.Response);
            foreach (var entity in Parse(message.Response).GetProperty("value").EnumerateArray())
            {
                yield return new TableRow(entity);
            }
        }
    }

    /// <exception cref="RequestFailedException">A row failed, and so nothing was written; its status and code are of that row.</exception>
    public async Task SubmitAsync(TableTransaction transaction, CancellationToken cancellation)
    {
        using var message = TableRequest.Create(pipeline, RequestMethod.Post, new Uri(endpoint, "$batch"), TableRequest.MinimalMetadata);
        message.Request.Content = transaction.ToContent(endpoint, table, out var contentType);
        message.Request.Headers.SetValue(HttpHeader.Names.ContentType, contentType);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        TableTransaction.ThrowIfFailed(message.Response);
    }

    internal static Uri EntityUri(Uri endpoint, string table, string partitionKey, string rowKey) =>
        new(endpoint, $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')");

    private static string Select(string[]? properties) => properties is null ? "" : $"$select={string.Join(',', properties)}";

    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        var row = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) ? $"&NextRowKey={Uri.EscapeDataString(rowKey)}" : "";
        return $"&NextPartitionKey={Uri.EscapeDataString(partition!)}{row}";
    }

    private static JsonElement Parse(Response response)
    {
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return json.RootElement.Clone();
    }
}
