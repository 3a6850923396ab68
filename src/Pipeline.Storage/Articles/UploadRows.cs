using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>All rows of one upload, ready to be written in one transaction: the article or rejection first, then its claims.</summary>
internal sealed class UploadRows
{
    // 64 bits: compared with the hash of one other writing of the same upload, never looked up among many.
    private const int HashLength = 8;

    private readonly IReadOnlyList<RowDraft> _rows;

    private UploadRows(IReadOnlyList<RowDraft> rows, string hash) => (_rows, Hash) = (rows, hash);

    /// <summary>The same for the same rows: a redelivered event need not write them again.</summary>
    public string Hash { get; }

    public RowDraft Head => _rows[0];

    /// <summary>Stamps the rows with the hash over all of them.</summary>
    public static UploadRows Of(IReadOnlyList<RowDraft> rows)
    {
        // Over what was packed, not over its packed form: another version of the compressor makes other bytes of the same text.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var (name, value) in rows.SelectMany(row => row.Contents))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, value.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(length);
            hash.AppendData(value);
        }

        var text = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashLength));
        foreach (var row in rows)
        {
            row.Add(RowNames.Rows, text);
        }

        return new UploadRows(rows, text);
    }

    /// <summary>Two operations an article: this is the second.</summary>
    public RowTransaction Inserts()
    {
        var transaction = new RowTransaction();
        foreach (var row in _rows)
        {
            transaction.Insert(row);
        }

        return transaction;
    }

    /// <summary>Over the rows that stand there, if nobody changed the first of them meanwhile. At most 100 operations: both sets are of one article and 99 claims.</summary>
    public RowTransaction Replacing(IReadOnlyList<TableEntity> existing)
    {
        var transaction = new RowTransaction();
        transaction.Replace(Head, existing[0].ETag);
        foreach (var row in _rows.Skip(1))
        {
            transaction.Replace(row);
        }

        var kept = _rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        foreach (var surplus in existing.Where(row => !kept.Contains(row.RowKey)))
        {
            transaction.Delete(surplus.PartitionKey, surplus.RowKey, ETag.All);
        }

        return transaction;
    }

    /// <param name="existing">With their ETags, the article or rejection first.</param>
    public static RowTransaction Deleting(IReadOnlyList<TableEntity> existing)
    {
        var transaction = new RowTransaction();
        foreach (var (index, row) in existing.Index())
        {
            transaction.Delete(row.PartitionKey, row.RowKey, index == 0 ? row.ETag : ETag.All);
        }

        return transaction;
    }
}
