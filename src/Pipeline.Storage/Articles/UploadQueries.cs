using Azure.Data.Tables;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>Which rows belong together.</summary>
internal static class UploadQueries
{
    /// <summary>An article or rejection and its claims. One partition, at most 100 rows: one page, and so one moment.</summary>
    /// <param name="select">Only these properties; null for all.</param>
    public static async Task<List<TableEntity>> RowsOfAsync(this TableClient table, ArticleKey key, string[]? select, CancellationToken cancellation)
    {
        var filter = TableFilter.And(TableFilter.Equal("PartitionKey", key.PartitionKey), TableFilter.StartsWith("RowKey", key.RowKey));
        return await table.RowsAsync(filter, select, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
    }
}
