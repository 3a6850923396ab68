using System.Globalization;
using System.Text.Json;

namespace Pipeline.Storage.Tables;

/// <summary>An entity as it was read.</summary>
internal sealed class TableRow(JsonElement entity)
{
    public string PartitionKey => Required("PartitionKey");

    public string RowKey => Required("RowKey");

    /// <summary>For conditional writes. Queries give it only where they asked for it.</summary>
    public string ETag => Required("odata.etag");

    public string? Text(string name) => Value(name)?.GetString();

    /// <exception cref="InvalidDataException">The row has no such property: another program wrote it.</exception>
    public string Required(string name) =>
        Text(name) ?? throw new InvalidDataException($"Row '{Text("PartitionKey")}', '{Text("RowKey")}' has no {name}.");

    public int Int32(string name) => Value(name)?.GetInt32() ?? 0;

    public long Int64(string name) =>
        Value(name) is not { } value ? 0
        : value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetInt64();

    public DateTimeOffset? MomentOrNull(string name) => Text(name) is null ? null : Moment(name);

    public DateTimeOffset Moment(string name) =>
        DateTimeOffset.Parse(Required(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private JsonElement? Value(string name) =>
        entity.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
