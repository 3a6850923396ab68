using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>Reads rows that need not be of this program.</summary>
internal static class RowReading
{
    public static object? Value(this TableEntity row, string name) => row.TryGetValue(name, out var value) ? value : null;

    /// <exception cref="InvalidDataException">The row has no such property: another program wrote it.</exception>
    public static string Required(this TableEntity row, string name) => row.GetString(name) ?? throw Missing(row, name);

    /// <inheritdoc cref="Required"/>
    public static DateTimeOffset Moment(this TableEntity row, string name) => row.GetDateTimeOffset(name) ?? throw Missing(row, name);

    public static InvalidDataException Missing(TableEntity row, string name) => new($"Row '{row.PartitionKey}', '{row.RowKey}' has no {name}.");
}
