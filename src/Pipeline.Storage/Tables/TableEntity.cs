using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pipeline.Storage.Tables;

/// <summary>An entity to be written. Its limits are checked as it grows.</summary>
internal sealed class TableEntity
{
    // Quotation marks cost two bytes instead of six: half of what is stored is JSON itself. No browser ever reads these bytes as a page.
    private static readonly JsonWriterOptions WireOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<KeyValuePair<string, object>> _properties = [];

    /// <exception cref="ArgumentException">A key breaks the service's rules.</exception>
    public TableEntity(string partitionKey, string rowKey)
    {
        TableLimits.CheckKey(nameof(PartitionKey), partitionKey);
        TableLimits.CheckKey(nameof(RowKey), rowKey);
        (PartitionKey, RowKey) = (partitionKey, rowKey);
    }

    public string PartitionKey { get; }

    public string RowKey { get; }

    public IReadOnlyList<KeyValuePair<string, object>> Properties => _properties;

    /// <summary>As the service counts it.</summary>
    public long Size => TableLimits.SizeOf(PartitionKey, RowKey, _properties);

    /// <summary>Adds a property; null adds nothing, which is how a table says null.</summary>
    /// <param name="value">string, bool, int, long, double or DateTimeOffset.</param>
    /// <exception cref="ArgumentException">The name or the value breaks the service's rules.</exception>
    public TableEntity Add(string name, object? value)
    {
        if (value is null)
        {
            return this;
        }

        TableLimits.CheckProperty(name, value);
        _properties.Add(new(name, value));
        return this;
    }

    /// <exception cref="ArgumentException">The entity is larger than the service takes.</exception>
    public byte[] ToJson()
    {
        if (_properties.Count > TableLimits.Properties)
        {
            throw new ArgumentException($"Entity '{RowKey}' has {_properties.Count} properties; it may have {TableLimits.Properties}.");
        }

        if (Size > TableLimits.EntityBytes)
        {
            throw new ArgumentException($"Entity '{RowKey}' has {Size} bytes; it may have {TableLimits.EntityBytes}.");
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WireOptions))
        {
            json.WriteStartObject();
            json.WriteString(nameof(PartitionKey), PartitionKey);
            json.WriteString(nameof(RowKey), RowKey);
            foreach (var (name, value) in _properties)
            {
                Write(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString($"{name}@odata.type", "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                // Without its type a whole number would be stored as Int32.
                json.WriteString($"{name}@odata.type", "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset moment:
                json.WriteString($"{name}@odata.type", "Edm.DateTime");
                json.WriteString(name, moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
        }
    }
}
