using Pipeline.Storage.Articles;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Operations;

/// <summary>What the pipeline remembers of its own running: how far reconciling has come, and which uploads failed for good. In the table of digests.</summary>
public sealed class OperationsStore
{
    private const string StatePartition = "operations";
    private const string FailurePartition = "failure";
    private const string ReconcilerRow = "reconciler";

    private readonly TableClient _table;
    private readonly string _container;

    internal OperationsStore(TableClient table, string container) => (_table, _container) = (table, container);

    /// <returns>Null before the first pass.</returns>
    public async Task<ReconcilerState?> FindReconcilerStateAsync(CancellationToken cancellation = default) =>
        await _table.FindAsync(StatePartition, ReconcilerRow, null, cancellation).ConfigureAwait(false) is { } row
            ? new ReconcilerState(row.Moment(nameof(ReconcilerState.CheckedAt)), row.MomentOrNull(nameof(ReconcilerState.SettledUntil)), row.Int32(nameof(ReconcilerState.Waiting)))
            : null;

    public Task SaveAsync(ReconcilerState state, CancellationToken cancellation = default) => ReplaceAsync(
        new TableEntity(StatePartition, ReconcilerRow)
            .Add(nameof(ReconcilerState.CheckedAt), state.CheckedAt)
            .Add(nameof(ReconcilerState.SettledUntil), state.SettledUntil)
            .Add(nameof(ReconcilerState.Waiting), state.Waiting),
        cancellation);

    /// <summary>Remembers an upload that the trigger gave up. Again for the same path: the later one stands.</summary>
    public Task RecordFailureAsync(FailedUpload failure, CancellationToken cancellation = default) => ReplaceAsync(
        new TableEntity(FailurePartition, ArticleKey.IdOf(_container, failure.Path))
            .Add(nameof(FailedUpload.Path), failure.Path)
            .Add(nameof(FailedUpload.ETag), failure.ETag)
            .Add(nameof(FailedUpload.At), failure.At),
        cancellation);

    public IAsyncEnumerable<FailedUpload> FailuresAsync(CancellationToken cancellation = default) =>
        _table.QueryAsync(TableFilter.Equal("PartitionKey", FailurePartition), null, withETags: false, cancellation)
            .Select(row => new FailedUpload(row.Required(nameof(FailedUpload.Path)), row.Text(nameof(FailedUpload.ETag)), row.Moment(nameof(FailedUpload.At))));

    private Task ReplaceAsync(TableEntity entity, CancellationToken cancellation)
    {
        var transaction = new TableTransaction();
        transaction.Replace(entity);
        return _table.SubmitAsync(transaction, cancellation);
    }
}

/// <summary>After a pass of the reconciler.</summary>
/// <param name="SettledUntil">Every upload older than this is in the table; null when nothing is known yet.</param>
/// <param name="Waiting">Uploads that failed in this pass.</param>
public sealed record ReconcilerState(DateTimeOffset CheckedAt, DateTimeOffset? SettledUntil, int Waiting);

/// <summary>An upload that was tried as often as the host tries, each time in vain.</summary>
/// <param name="ETag">The version that failed, where known.</param>
public sealed record FailedUpload(string Path, string? ETag, DateTimeOffset At);
