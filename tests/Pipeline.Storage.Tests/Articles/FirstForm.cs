using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Tests.Articles;

/// <summary>Rows that the program wrote before they had a number: see the README beside them.</summary>
internal static class FirstForm
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Articles", "Fixtures", "first-form");

    public static IReadOnlyList<TableEntity> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(Folder, $"{name}.ndjson")).Select(Row)];

    /// <summary>Puts the rows where those of a blob stand, as if the program of then had ingested it.</summary>
    public static async Task WriteAsync(PipelineStorage storage, string name, UploadedBlob blob)
    {
        var key = storage.Articles.KeyOf(blob);
        var rows = Rows(name);
        foreach (var row in rows)
        {
            (row.PartitionKey, row.RowKey) = (key.PartitionKey, key.RowKey + row.RowKey[key.RowKey.Length..]);
        }

        (rows[0]["Path"], rows[0]["BlobETag"], rows[0]["LastModified"]) = (blob.Path, blob.ETag, blob.LastModified);
        await storage.Table(storage.Options.ArticlesTable).SubmitTransactionAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
    }

    private static TableEntity Row(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = new TableEntity();
        foreach (var property in json.RootElement.EnumerateObject().Where(p => !p.Name.EndsWith("@odata.type", StringComparison.Ordinal)))
        {
            var type = json.RootElement.TryGetProperty($"{property.Name}@odata.type", out var named) ? named.GetString() : null;
            row[property.Name] = (type, property.Value.ValueKind) switch
            {
                ("Edm.Int64", _) => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
                ("Edm.Double", _) => property.Value.GetDouble(),
                ("Edm.DateTime", _) => property.Value.GetDateTimeOffset(),
                (_, JsonValueKind.Number) => property.Value.GetInt32(),
                _ => property.Value.GetString(),
            };
        }

        return row;
    }
}
