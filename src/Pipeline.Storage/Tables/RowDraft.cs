using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>A row to be written. The service's limits are checked as it grows; its sizes and what it says are known at any time.</summary>
internal sealed class RowDraft
{
    private readonly List<KeyValuePair<string, byte[]>> _contents = [];

    /// <exception cref="ArgumentException">A key breaks the service's rules.</exception>
    public RowDraft(string partitionKey, string rowKey)
    {
        TableLimits.CheckKey(nameof(TableEntity.PartitionKey), partitionKey);
        TableLimits.CheckKey(nameof(RowKey), rowKey);
        Entity = new TableEntity(partitionKey, rowKey);
        Size = TableLimits.SizeOfKeys(partitionKey, rowKey);
        WireBytes = WireSize.OfKeys(partitionKey, rowKey);
    }

    public TableEntity Entity { get; }

    public string RowKey => Entity.RowKey;

    /// <summary>As the service counts it.</summary>
    public long Size { get; private set; }

    /// <summary>Of the entity's JSON as the client sends it.</summary>
    public long WireBytes { get; private set; }

    /// <summary>Every property in UTF-8, before it was packed: what two rows have to share to say the same.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Contents => _contents;

    /// <summary>Adds a property; null adds nothing, which is how a table says null.</summary>
    /// <param name="value">string, bool, int, long, double or DateTimeOffset.</param>
    /// <exception cref="ArgumentException">The name or the value breaks the service's rules.</exception>
    public RowDraft Add(string name, object? value)
    {
        if (value is null)
        {
            return this;
        }

        Put(name, value);
        _contents.Add(new(name, Encoding.UTF8.GetBytes(Convert.ToString(value is DateTimeOffset moment ? moment.UtcTicks : value, CultureInfo.InvariantCulture)!)));
        return this;
    }

    /// <summary>Adds text that no person reads in a table viewer: packed, in as many numbered properties as it takes.</summary>
    public RowDraft AddPacked(string name, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        foreach (var (number, part) in PackedText.Pack(plain).Index())
        {
            Put(PackedText.Name(name, number), part);
        }

        _contents.Add(new(name, plain));
        return this;
    }

    /// <exception cref="ArgumentException">The row is larger than the service takes.</exception>
    public void Check()
    {
        // Two of the dictionary's entries are the keys.
        if (Entity.Count - 2 is var count and > TableLimits.Properties)
        {
            throw new ArgumentException($"Row '{RowKey}' has {count} properties; it may have {TableLimits.Properties}.");
        }

        if (Size > TableLimits.EntityBytes)
        {
            throw new ArgumentException($"Row '{RowKey}' has {Size} bytes; it may have {TableLimits.EntityBytes}.");
        }
    }

    private void Put(string name, object value)
    {
        TableLimits.CheckProperty(name, value);
        Entity.Add(name, value);
        Size += TableLimits.SizeOf(name, value);
        WireBytes += WireSize.Of(name, value);
    }
}
