using System.Security.Cryptography;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>All rows of one upload, ready to be written in one transaction: the article or rejection first, then its claims.</summary>
internal sealed class UploadRows
{
    private readonly List<TableEntity> _entities;

    private UploadRows(List<TableEntity> entities, string hash) => (_entities, Hash) = (entities, hash);

    /// <summary>The same for the same rows: a redelivered event need not write them again.</summary>
    public string Hash { get; }

    public TableEntity Head => _entities[0];

    /// <summary>Stamps the rows with the hash over all of them.</summary>
    public static UploadRows Of(IReadOnlyList<TableEntity> entities)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entity in entities)
        {
            hash.AppendData(entity.ToJson());
        }

        var text = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        return new UploadRows([.. entities.Select(e => e.Add(RowNames.Rows, text))], text);
    }

    /// <summary>Two operations an article: this is the second.</summary>
    public TableTransaction Inserts()
    {
        var transaction = new TableTransaction();
        foreach (var entity in _entities)
        {
            transaction.Insert(entity);
        }

        return transaction;
    }

    /// <summary>Over the rows that stand there, if nobody changed the first of them meanwhile. At most 100 operations: both sets are of one article and 99 claims.</summary>
    public TableTransaction Replacing(IReadOnlyList<TableRow> existing)
    {
        var transaction = new TableTransaction();
        transaction.Replace(Head, existing[0].ETag);
        foreach (var entity in _entities.Skip(1))
        {
            transaction.Replace(entity);
        }

        var kept = _entities.Select(e => e.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var surplus in existing.Where(row => !kept.Contains(row.RowKey)))
        {
            transaction.Delete(surplus.PartitionKey, surplus.RowKey, "*");
        }

        return transaction;
    }

    /// <param name="existing">With their ETags, the article or rejection first.</param>
    public static TableTransaction Deleting(IReadOnlyList<TableRow> existing)
    {
        var transaction = new TableTransaction();
        foreach (var (index, row) in existing.Index())
        {
            transaction.Delete(row.PartitionKey, row.RowKey, index == 0 ? row.ETag : "*");
        }

        return transaction;
    }
}
