using Azure;
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
            ? new ReconcilerState(row.Moment(nameof(ReconcilerState.CheckedAt)), row.MomentOrNull(nameof(ReconcilerState.SettledUntil)), row.MomentOrNull(nameof(ReconcilerState.NewestIngested)), row.Int32(nameof(ReconcilerState.Waiting)))
            : null;

    public Task SaveAsync(ReconcilerState state, CancellationToken cancellation = default) => ReplaceAsync(
        new TableEntity(StatePartition, ReconcilerRow)
            .Add(nameof(ReconcilerState.CheckedAt), state.CheckedAt)
            .Add(nameof(ReconcilerState.SettledUntil), state.SettledUntil)
            .Add(nameof(ReconcilerState.NewestIngested), state.NewestIngested)
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

    /// <returns>False when no failure of the path was written down.</returns>
    public async Task<bool> ForgetFailureAsync(string path, CancellationToken cancellation = default)
    {
        var transaction = new TableTransaction();
        transaction.Delete(FailurePartition, ArticleKey.IdOf(_container, path), "*");
        try
        {
            await _table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }

    private Task ReplaceAsync(TableEntity entity, CancellationToken cancellation)
    {
        var transaction = new TableTransaction();
        transaction.Replace(entity);
        return _table.SubmitAsync(transaction, cancellation);
    }
}

/// <summary>After a pass of the reconciler.</summary>
/// <param name="SettledUntil">Every upload older than this is in the table; null when nothing is known yet.</param>
/// <param name="NewestIngested">When the newest upload that is in the table came; null when nothing is known yet.</param>
/// <param name="Waiting">Uploads that are not in the table after it.</param>
public sealed record ReconcilerState(DateTimeOffset CheckedAt, DateTimeOffset? SettledUntil, DateTimeOffset? NewestIngested, int Waiting);

/// <summary>An upload that was tried as often as the host tries, each time in vain.</summary>
/// <param name="ETag">The version that failed, where known.</param>
public sealed record FailedUpload(string Path, string? ETag, DateTimeOffset At);
