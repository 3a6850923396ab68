using Azure;
using Azure.Data.Tables;
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
            ? new ReconcilerState(
                row.Moment(nameof(ReconcilerState.CheckedAt)),
                // Rows of an older form may lie anywhere before it: the next pass looks at all.
                RowFormat.IsOld(row) ? null : row.GetDateTimeOffset(nameof(ReconcilerState.SettledUntil)),
                row.GetDateTimeOffset(nameof(ReconcilerState.NewestIngested)),
                row.GetInt32(nameof(ReconcilerState.Waiting)) ?? 0)
            : null;

    public Task SaveAsync(ReconcilerState state, CancellationToken cancellation = default) => ReplaceAsync(
        new RowDraft(StatePartition, ReconcilerRow)
            .Add(RowNames.Format, RowFormat.Current)
            .Add(nameof(ReconcilerState.CheckedAt), state.CheckedAt)
            .Add(nameof(ReconcilerState.SettledUntil), state.SettledUntil)
            .Add(nameof(ReconcilerState.NewestIngested), state.NewestIngested)
            .Add(nameof(ReconcilerState.Waiting), state.Waiting),
        cancellation);

    /// <summary>Remembers an upload that the trigger gave up. Again for the same path: the later one stands.</summary>
    public Task RecordFailureAsync(FailedUpload failure, CancellationToken cancellation = default) => ReplaceAsync(
        new RowDraft(FailurePartition, ArticleKey.IdOf(failure.Container ?? _container, failure.Path))
            .Add(nameof(FailedUpload.Path), failure.Path)
            .Add(nameof(FailedUpload.ETag), failure.ETag)
            .Add(nameof(FailedUpload.Container), failure.Container)
            .Add(nameof(FailedUpload.At), failure.At),
        cancellation);

    public IAsyncEnumerable<FailedUpload> FailuresAsync(CancellationToken cancellation = default) =>
        _table.RowsAsync(TableFilter.Equal("PartitionKey", FailurePartition), null, cancellation)
            .Select(row => new FailedUpload(row.Required(nameof(FailedUpload.Path)), row.GetString(nameof(FailedUpload.ETag)), row.Moment(nameof(FailedUpload.At))) { Container = row.GetString(nameof(FailedUpload.Container)) });

    /// <returns>False when no failure of the path was written down.</returns>
    public async Task<bool> ForgetFailureAsync(string path, CancellationToken cancellation = default)
    {
        var transaction = new RowTransaction();
        transaction.Delete(FailurePartition, ArticleKey.IdOf(_container, path), ETag.All);
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

    private Task ReplaceAsync(RowDraft row, CancellationToken cancellation)
    {
        var transaction = new RowTransaction();
        transaction.Replace(row);
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
public sealed record FailedUpload(string Path, string? ETag, DateTimeOffset At)
{
    /// <summary>That it was dropped into; null for that of articles.</summary>
    public string? Container { get; init; }
}
