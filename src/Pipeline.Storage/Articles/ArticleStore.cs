using System.Runtime.CompilerServices;
using Azure;
using Pipeline.News.Articles;
using Pipeline.News.Texts;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>The table of articles, claims and rejections. Every method throws <see cref="RequestFailedException"/> when storage fails: try again.</summary>
public sealed class ArticleStore
{
    // Each round is lost to another writer of the same blob; more than a few at once do not happen.
    private const int MostRounds = 5;

    private readonly TableClient _table;
    private readonly string _program;

    /// <param name="program">The version of the program; see <see cref="RowNames.Program"/>.</param>
    internal ArticleStore(TableClient table, string container, string program) => (_table, Container, _program) = (table, container, program);

    /// <summary>The container whose blobs the rows describe; part of every key.</summary>
    public string Container { get; }

    public ArticleKey KeyOf(UploadedBlob blob) => ArticleKey.Of(Container, blob.Path, blob.LastModified);

    /// <summary>Writes an article and its claims, all or nothing. An article too large for the table is written as a rejection.</summary>
    public async Task<SaveResult> SaveAsync(Article article, UploadedBlob blob, CancellationToken cancellation = default)
    {
        var key = KeyOf(blob);
        return FaultRows.InsteadOf(article, blob, key).TryGet(out var rows, out var rejection)
            ? new SaveResult(await WriteAsync(rows, blob, key, cancellation).ConfigureAwait(false), null)
            : new SaveResult(await SaveRejectionAsync(rejection, blob, cancellation).ConfigureAwait(false), rejection);
    }

    /// <summary>Writes why an upload is no article, in place of anything older under its key.</summary>
    public Task<SaveOutcome> SaveRejectionAsync(Rejection rejection, UploadedBlob blob, CancellationToken cancellation = default)
    {
        var key = KeyOf(blob);
        return WriteAsync(ArticleRows.Of(rejection, blob, key, _program), blob, key, cancellation);
    }

    public async Task<StoredUpload?> FindAsync(ArticleKey key, CancellationToken cancellation = default)
    {
        // One partition, at most 100 rows: one page, and so one moment.
        var rows = await RowsAsync(key, null, cancellation).ConfigureAwait(false);
        return rows.Count == 0 ? null : ArticleRows.Read(rows, key);
    }

    /// <summary>Which version of a blob stands under a key; null when none does, or only a fault of another version of the program.</summary>
    public async Task<UploadedBlob?> FindVersionAsync(ArticleKey key, CancellationToken cancellation = default) =>
        await _table.FindAsync(key.PartitionKey, key.RowKey, RowNames.Version, cancellation).ConfigureAwait(false) is { } row && !FaultRows.AreOfAnother(row, _program)
            ? ArticleRows.Version(row)
            : null;

    /// <summary>Every article, with its claims, and every rejection of a UTC day of upload, in the order of their keys.</summary>
    public async IAsyncEnumerable<StoredUpload> AllTheDay(DateOnly utcDay, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<TableRow> rows = [];
        await foreach (var row in _table.QueryAsync(DayFilter(utcDay), null, withETags: false, cancellation).ConfigureAwait(false))
        {
            if (row.Required(RowNames.Kind) != RowNames.ClaimKind && rows.Count > 0)
            {
                if (await WholeAsync(rows, utcDay, cancellation).ConfigureAwait(false) is { } upload)
                {
                    yield return upload;
                }

                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0 && await WholeAsync(rows, utcDay, cancellation).ConfigureAwait(false) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The version of each upload of the day that the table knows: cheap, for comparing with the container.</summary>
    public IAsyncEnumerable<UploadedBlob> VersionsOfTheDay(DateOnly utcDay, CancellationToken cancellation = default)
    {
        var heads = TableFilter.And(DayFilter(utcDay), TableFilter.NotEqual(RowNames.Kind, RowNames.ClaimKind));
        return _table.QueryAsync(heads, RowNames.Version, withETags: false, cancellation).Where(row => !FaultRows.AreOfAnother(row, _program)).Select(ArticleRows.Version);
    }

    /// <summary>What somebody is reported to have said, in the articles uploaded on the days given, both included.</summary>
    /// <param name="speaker">The resolved name, exactly: <c>John Kerry</c>.</param>
    public IAsyncEnumerable<StoredClaim> SaidBy(string speaker, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var claims = TableFilter.And(
            TableFilter.AtLeast("PartitionKey", $"{ArticleKey.DayText(from)}-"),
            TableFilter.Below("PartitionKey", $"{ArticleKey.DayText(to.AddDays(1))}-"),
            TableFilter.Equal(RowNames.Kind, RowNames.ClaimKind),
            TableFilter.Equal(RowNames.Speaker, speaker));
        return _table.QueryAsync(claims, null, withETags: false, cancellation).Select(ArticleRows.ReadClaim);
    }

    /// <returns>False when nothing stood there.</returns>
    public async Task<bool> DeleteAsync(ArticleKey key, CancellationToken cancellation = default)
    {
        for (var round = 1; ; round++)
        {
            var rows = await RowsAsync(key, RowNames.Writing, cancellation).ConfigureAwait(false);
            if (rows.Count == 0)
            {
                return false;
            }

            if (await TrySubmitAsync(UploadRows.Deleting(rows), round, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }
    }

    /// <summary>Deletes the rows of every version of a blob that was uploaded in the days given, both included.</summary>
    /// <returns>The days whose digests are to be composed again.</returns>
    public async Task<IReadOnlyList<DateOnly>> DeleteEverywhereAsync(string path, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        // The shard follows from the path, so each day is one small query.
        var id = ArticleKey.IdOf(Container, path);
        List<DateOnly> days = [];
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (await DeleteAsync(new ArticleKey(day, id), cancellation).ConfigureAwait(false))
            {
                days.Add(day);
            }
        }

        return days;
    }

    private async Task<SaveOutcome> WriteAsync(UploadRows rows, UploadedBlob blob, ArticleKey key, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await _table.SubmitAsync(rows.Inserts(), cancellation).ConfigureAwait(false);
                return SaveOutcome.Created;
            }
            catch (RequestFailedException e) when (e.Status == 409 && e.ErrorCode == "EntityAlreadyExists" && round <= MostRounds)
            {
                // Something stands there: an older upload, or this one, delivered twice.
            }

            var existing = await RowsAsync(key, RowNames.Writing, cancellation).ConfigureAwait(false);
            if (existing.Count == 0)
            {
                continue;
            }

            if (existing[0].Required(RowNames.Rows) == rows.Hash)
            {
                return SaveOutcome.Unchanged;
            }

            if (existing[0].Moment(RowNames.LastModified) > blob.LastModified)
            {
                return SaveOutcome.Superseded;
            }

            if (await TrySubmitAsync(rows.Replacing(existing), round, cancellation).ConfigureAwait(false))
            {
                return SaveOutcome.Replaced;
            }
        }
    }

    /// <returns>False when another writer was faster: look again.</returns>
    private async Task<bool> TrySubmitAsync(TableTransaction transaction, int round, CancellationToken cancellation)
    {
        try
        {
            await _table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412 && e.ErrorCode != "TableNotFound" && round < MostRounds)
        {
            return false;
        }
    }

    private async Task<List<TableRow>> RowsAsync(ArticleKey key, string[]? select, CancellationToken cancellation)
    {
        var filter = TableFilter.And(TableFilter.Equal("PartitionKey", key.PartitionKey), TableFilter.StartsWith("RowKey", key.RowKey));
        return await _table.QueryAsync(filter, select, withETags: select is not null, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
    }

    private async Task<StoredUpload?> WholeAsync(List<TableRow> rows, DateOnly day, CancellationToken cancellation)
    {
        var (head, key) = (rows[0], new ArticleKey(day, rows[0].RowKey));
        var hash = head.Required(RowNames.Rows);
        var whole = rows.Count == 1 + head.Int32(RowNames.ClaimRows) && rows.TrueForAll(row => row.Required(RowNames.Rows) == hash);
        // The rows came on two pages, and somebody replaced the article between them.
        return whole ? ArticleRows.Read(rows, key) : await FindAsync(key, cancellation).ConfigureAwait(false);
    }

    private static string DayFilter(DateOnly day) => TableFilter.StartsWith("PartitionKey", $"{ArticleKey.DayText(day)}-");
}
