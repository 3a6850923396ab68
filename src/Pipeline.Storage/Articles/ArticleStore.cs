using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Articles;

/// <summary>The table of articles, claims and rejections. Every method throws <see cref="RequestFailedException"/> when storage fails: try again.</summary>
public sealed class ArticleStore
{
    private readonly TableClient _table;
    private readonly UploadWriter _writer;

    internal ArticleStore(TableClient table, ChangedDays changes, string container, NewsFunctions news) =>
        (_table, _writer, Container, News) = (table, new UploadWriter(table, changes), container, news);

    /// <summary>The container whose blobs the rows describe; part of every key.</summary>
    public string Container { get; }

    /// <summary>What makes the articles that stand here, and digests of them.</summary>
    internal NewsFunctions News { get; }

    public ArticleKey KeyOf(UploadedBlob blob) => ArticleKey.Of(Container, blob.Path, blob.LastModified);

    /// <summary>Writes an article and its claims, all or nothing. An article too large for the table is written as a rejection.</summary>
    /// <param name="stands">Asked when another version of the same second stands there; null where nobody else writes.</param>
    internal async Task<SaveResult> SaveAsync(
        Article article, UploadedBlob blob, StillStands? stands = null, CancellationToken cancellation = default)
    {
        var key = KeyOf(blob);
        return FaultRows.InsteadOf(article, blob, key).TryGet(out var rows, out var rejection)
            ? new SaveResult(await _writer.WriteAsync(rows, blob, key, stands, cancellation).ConfigureAwait(false), null)
            : new SaveResult(await SaveRejectionAsync(rejection, blob, stands, cancellation).ConfigureAwait(false), rejection);
    }

    /// <summary>Writes why an upload is no article, in place of anything older under its key.</summary>
    /// <inheritdoc cref="SaveAsync"/>
    internal Task<SaveOutcome> SaveRejectionAsync(
        Rejection rejection, UploadedBlob blob, StillStands? stands = null, CancellationToken cancellation = default)
    {
        var key = KeyOf(blob);
        return _writer.WriteAsync(ArticleRows.Of(rejection, blob, key, News.Version), blob, key, stands, cancellation);
    }

    public async Task<StoredUpload?> FindAsync(ArticleKey key, CancellationToken cancellation = default)
    {
        var rows = await _table.RowsOfAsync(key, null, cancellation).ConfigureAwait(false);
        return rows.Count == 0 ? null : ArticleRows.Read(rows, key);
    }

    /// <summary>Which version of a blob stands under a key; null when none does, or one in an older form or a fault of another build, which has to be written again.</summary>
    internal async Task<UploadedBlob?> FindVersionAsync(ArticleKey key, CancellationToken cancellation = default) =>
        await _table.FindAsync(key.PartitionKey, key.RowKey, RowNames.Version, cancellation).ConfigureAwait(false) is { } row && !IsOld(row)
            ? ArticleRows.Version(row)
            : null;

    /// <summary>Every article, with its claims, and every rejection of a UTC day of upload, in the order of their keys.</summary>
    public async IAsyncEnumerable<StoredUpload> AllTheDay(DateOnly utcDay, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        List<TableEntity> rows = [];
        await foreach (var row in _table.RowsAsync(DayFilter(utcDay), null, cancellation).ConfigureAwait(false))
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

    /// <summary>The same of a day of any time zone, which touches up to two of UTC; of each of these in the order of the keys.</summary>
    public IAsyncEnumerable<StoredUpload> AllTheDay(DigestDay day, CancellationToken cancellation = default) => day.UtcDates().ToAsyncEnumerable()
        .SelectMany(date => AllTheDay(date, cancellation)).Where(upload => day.Contains(upload.Blob.LastModified));

    /// <summary>The version of each upload of the day that the table knows, but for rows of an older form: cheap, for comparing with the container.</summary>
    internal IAsyncEnumerable<UploadedBlob> VersionsOfTheDay(DateOnly utcDay, CancellationToken cancellation = default) =>
        HeadsAsync(utcDay, RowNames.Version, cancellation).Where(row => !IsOld(row)).Select(ArticleRows.Version);

    /// <summary>The same with those of an older form: what a digest of the day is made from.</summary>
    internal IAsyncEnumerable<UploadedBlob> UploadsOfTheDay(DateOnly utcDay, CancellationToken cancellation) =>
        HeadsAsync(utcDay, RowNames.Version, cancellation).Select(ArticleRows.Version);

    /// <summary>The uploads of a UTC day, without texts and claims.</summary>
    public IAsyncEnumerable<UploadHead> HeadsOfTheDay(DateOnly utcDay, CancellationToken cancellation = default) =>
        HeadsAsync(utcDay, RowNames.Heading, cancellation).Select(ArticleRows.ReadHead);

    /// <summary>What somebody is reported to have said, in the articles uploaded on the days given, both included.</summary>
    /// <param name="speaker">The resolved name, exactly: <c>John Kerry</c>.</param>
    public IAsyncEnumerable<StoredClaim> SaidBy(string speaker, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var claims = TableFilter.And(
            TableFilter.AtLeast("PartitionKey", $"{ArticleKey.DayText(from)}-"),
            TableFilter.Below("PartitionKey", $"{ArticleKey.DayText(to.AddDays(1))}-"),
            TableFilter.Equal(RowNames.Kind, RowNames.ClaimKind),
            TableFilter.Equal(RowNames.Speaker, speaker));
        return _table.RowsAsync(claims, null, cancellation).Select(ArticleRows.ReadClaim);
    }

    /// <returns>False when nothing stood there.</returns>
    internal Task<bool> DeleteAsync(ArticleKey key, CancellationToken cancellation = default) => _writer.DeleteAsync(key, cancellation);

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

    private AsyncPageable<TableEntity> HeadsAsync(DateOnly utcDay, string[] select, CancellationToken cancellation) => _table.RowsAsync(
        TableFilter.And(DayFilter(utcDay), TableFilter.NotEqual(RowNames.Kind, RowNames.ClaimKind)), select, cancellation);

    private async Task<StoredUpload?> WholeAsync(List<TableEntity> rows, DateOnly day, CancellationToken cancellation)
    {
        var (head, key) = (rows[0], new ArticleKey(day, rows[0].RowKey));
        var hash = head.Required(RowNames.Rows);
        var whole = rows.Count == 1 + (head.GetInt32(RowNames.ClaimRows) ?? 0) && rows.TrueForAll(row => row.Required(RowNames.Rows) == hash);
        // The rows came on two pages, and somebody replaced the article between them.
        return whole ? ArticleRows.Read(rows, key) : await FindAsync(key, cancellation).ConfigureAwait(false);
    }

    private bool IsOld(TableEntity head) => RowFormat.IsOld(head) || FaultRows.AreOfAnother(head, News.Version);

    private static string DayFilter(DateOnly day) => TableFilter.StartsWith("PartitionKey", $"{ArticleKey.DayText(day)}-");
}
