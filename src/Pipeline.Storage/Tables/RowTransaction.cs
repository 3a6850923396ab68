using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>An entity group transaction: up to 100 writes to one partition that happen together or not at all.</summary>
internal sealed class RowTransaction
{
    // From above: what the client puts around an entity is about 430 bytes of fixed text, the host twice, the table and two short keys.
    private const int FrameBytes = 1024;

    private readonly List<TableTransactionAction> _actions = [];

    public IReadOnlyList<TableTransactionAction> Actions => _actions;

    /// <summary>Of the request's body as sent, from above.</summary>
    public long Bytes { get; private set; } = FrameBytes;

    /// <summary>What a row adds to <see cref="Bytes"/>.</summary>
    public static long BytesOf(RowDraft row) => row.WireBytes + FrameBytes;

    /// <summary>Fails with 409 when the row exists.</summary>
    public void Insert(RowDraft row) => Add(TableTransactionActionType.Add, row, default);

    /// <param name="etag">Fails with 412 when the row has another one by now; null replaces or inserts, whatever stands there.</param>
    public void Replace(RowDraft row, ETag? etag = null) =>
        Add(etag is null ? TableTransactionActionType.UpsertReplace : TableTransactionActionType.UpdateReplace, row, etag ?? default);

    /// <param name="etag"><see cref="ETag.All"/> for any version. Fails with 404 when there is none.</param>
    public void Delete(string partitionKey, string rowKey, ETag etag) =>
        Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), etag), FrameBytes);

    private void Add(TableTransactionActionType type, RowDraft row, ETag etag)
    {
        row.Check();
        Add(new TableTransactionAction(type, row.Entity, etag), BytesOf(row));
    }

    private void Add(TableTransactionAction action, long bytes)
    {
        var (first, row) = (_actions.Count > 0 ? _actions[0].Entity : null, action.Entity);
        if (first is not null && first.PartitionKey != row.PartitionKey)
        {
            throw new ArgumentException($"A transaction writes to one partition: '{first.PartitionKey}', not also '{row.PartitionKey}'.");
        }

        if (_actions.Exists(a => a.Entity.RowKey == row.RowKey))
        {
            throw new ArgumentException($"A transaction writes to a row once, but twice to '{row.RowKey}'.");
        }

        if (_actions.Count == TableLimits.TransactionEntities || Bytes + bytes > TableLimits.TransactionBytes)
        {
            throw new ArgumentException(
                $"A transaction has at most {TableLimits.TransactionEntities} rows and {TableLimits.TransactionBytes} bytes; row '{row.RowKey}' is too much.");
        }

        Bytes += bytes;
        _actions.Add(action);
    }
}
