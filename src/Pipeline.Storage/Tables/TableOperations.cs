using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Pipeline.Storage.Tables;

/// <summary>The three things that are asked of a table. Each throws <see cref="RequestFailedException"/> with the service's status and code.</summary>
internal static class TableOperations
{
    /// <param name="select">Only these properties; null for all.</param>
    /// <returns>Null when there is no such row. A missing table is a fault.</returns>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table, string partitionKey, string rowKey, string[]? select, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, select, cancellation).ConfigureAwait(false);
        if (found.HasValue)
        {
            return found.Value;
        }

        // The client takes every 404 for a missing row.
        var missing = new RequestFailedException(found.GetRawResponse());
        return missing.ErrorCode == TableErrorCode.TableNotFound ? throw missing : null;
    }

    /// <summary>All rows that the filter takes, in the order of their keys, page after page.</summary>
    /// <param name="select">Only these properties; null for all.</param>
    public static AsyncPageable<TableEntity> RowsAsync(
        this TableClient table, string filter, string[]? select, CancellationToken cancellation) =>
        table.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancellation);

    /// <summary>Whether a row was not there, in a table that is.</summary>
    public static bool IsMissingRow(RequestFailedException fault) => fault.Status == 404 && fault.ErrorCode != TableErrorCode.TableNotFound;

    /// <exception cref="RequestFailedException">A row failed, and so nothing was written; its status and code are of that row.</exception>
    public static Task SubmitAsync(this TableClient table, RowTransaction transaction, CancellationToken cancellation) =>
        table.SubmitTransactionAsync(transaction.Actions, cancellation);
}
