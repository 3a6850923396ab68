using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace Pipeline.Storage.Tables;

/// <summary>An entity group transaction: up to 100 writes to one partition that happen together or not at all.</summary>
internal sealed class TableTransaction
{
    // From above: what stands around an entity is fixed text of about 300 bytes, an address and two short keys.
    private const int FrameBytes = 1024;

    private readonly List<Operation> _operations = [];

    public int Count => _operations.Count;

    public string? PartitionKey { get; private set; }

    /// <summary>Of the request's body, from above.</summary>
    public long Bytes { get; private set; } = FrameBytes;

    /// <summary>What an entity adds to <see cref="Bytes"/>.</summary>
    public static int BytesOf(byte[]? json) => (json?.Length ?? 0) + FrameBytes;

    /// <summary>Fails with 409 when the entity exists.</summary>
    public void Insert(TableEntity entity) => Add(new("POST", entity.PartitionKey, entity.RowKey, null, entity.ToJson()));

    /// <param name="etag">Fails with 412 when the entity has another one by now; null replaces or inserts, whatever stands there.</param>
    public void Replace(TableEntity entity, string? etag = null) => Add(new("PUT", entity.PartitionKey, entity.RowKey, etag, entity.ToJson()));

    /// <param name="etag"><c>*</c> for any version. Fails with 404 when there is none.</param>
    public void Delete(string partitionKey, string rowKey, string etag) => Add(new("DELETE", partitionKey, rowKey, etag, null));

    public RequestContent ToContent(Uri endpoint, string table, out string contentType)
    {
        // No entity can hold a boundary that was drawn after it was written.
        var id = Guid.NewGuid().ToString("N");
        contentType = $"multipart/mixed; boundary=batch_{id}";
        using var body = new MemoryStream();
        Text(body, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n\r\n");
        foreach (var operation in _operations)
        {
            Text(body, $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write(body, operation, endpoint, table);
        }

        Text(body, $"--changeset_{id}--\r\n--batch_{id}--\r\n");
        return RequestContent.Create(body.ToArray());
    }

    /// <summary>Throws what the one failed part says; the service leaves out all others.</summary>
    public static void ThrowIfFailed(Response response)
    {
        if (response.Status != 202)
        {
            throw TableError.From(response);
        }

        var body = response.Content.ToString();
        for (var at = body.IndexOf("HTTP/1.1 ", StringComparison.Ordinal); at >= 0; at = body.IndexOf("HTTP/1.1 ", at + 1, StringComparison.Ordinal))
        {
            var status = int.Parse(body.AsSpan(at + 9, 3), CultureInfo.InvariantCulture);
            if (status >= 300)
            {
                throw TableError.From(status, ErrorIn(body[at..]));
            }
        }
    }

    private static string ErrorIn(string part)
    {
        var (start, end) = (part.IndexOf('{', StringComparison.Ordinal), part.LastIndexOf('}'));
        return start >= 0 && end > start ? part[start..(end + 1)] : part;
    }

    private void Add(Operation operation)
    {
        if (PartitionKey is not null && PartitionKey != operation.PartitionKey)
        {
            throw new ArgumentException($"A transaction writes to one partition: '{PartitionKey}', not also '{operation.PartitionKey}'.");
        }

        if (_operations.Any(o => o.RowKey == operation.RowKey))
        {
            throw new ArgumentException($"A transaction writes to a row once, but twice to '{operation.RowKey}'.");
        }

        if (_operations.Count == TableLimits.TransactionEntities || Bytes + BytesOf(operation.Json) > TableLimits.TransactionBytes)
        {
            throw new ArgumentException(
                $"A transaction has at most {TableLimits.TransactionEntities} rows and {TableLimits.TransactionBytes} bytes; row '{operation.RowKey}' is too much.");
        }

        PartitionKey = operation.PartitionKey;
        Bytes += BytesOf(operation.Json);
        _operations.Add(operation);
    }

    private static void Write(MemoryStream body, Operation operation, Uri endpoint, string table)
    {
        var address = operation.Verb == "POST" ? new Uri(endpoint, table) : TableClient.EntityUri(endpoint, table, operation.PartitionKey, operation.RowKey);
        Text(body, $"{operation.Verb} {address.AbsoluteUri} HTTP/1.1\r\nAccept: {TableRequest.MinimalMetadata}\r\nDataServiceVersion: 3.0\r\n");
        if (operation.ETag is { } etag)
        {
            Text(body, $"If-Match: {etag}\r\n");
        }

        if (operation.Json is { } json)
        {
            Text(body, "Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n");
            body.Write(json);
        }

        Text(body, "\r\n\r\n");
    }

    private static void Text(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    private sealed record Operation(string Verb, string PartitionKey, string RowKey, string? ETag, byte[]? Json);
}
