using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Pipeline.News.Digests;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Bundles;

/// <summary>
/// Rows of bundles in the table of digests: one a bundle, and behind it its manifest in pages, so that going on costs a page and not the whole. A manifest is of one
/// version of the bundle; those of earlier versions stand until what they list and the new one does not was removed.
/// </summary>
public sealed class BundleStore
{
    private const string Partition = "bundle";
    private const string BundleKind = "bundle";
    private const string PageKind = "members";

    private readonly TableClient _table;
    private readonly string _container;

    internal BundleStore(TableClient table, string container) => (_table, _container) = (table, container);

    /// <summary>Every bundle that was unpacked or is being unpacked.</summary>
    public IAsyncEnumerable<StoredBundle> ListAsync(CancellationToken cancellation = default) => _table
        .RowsAsync(TableFilter.And(TableFilter.Equal("PartitionKey", Partition), TableFilter.Equal(RowNames.Kind, BundleKind)), null, cancellation).Select(Read);

    public async Task<StoredBundle?> FindAsync(string path, CancellationToken cancellation = default) =>
        await _table.FindAsync(Partition, IdOf(path), null, cancellation).ConfigureAwait(false) is { } row ? Read(row) : null;

    /// <summary>The bundle's row and the page that it has come to, both or none.</summary>
    /// <exception cref="RequestFailedException">412 or 409: another run has gone on with it.</exception>
    internal async Task<StoredBundle> SaveAsync(StoredBundle bundle, IReadOnlyCollection<BundleLine> page, CancellationToken cancellation)
    {
        var transaction = new RowTransaction();
        var saved = page.Count == 0 ? bundle : bundle with { Pages = bundle.Pages + 1 };
        if (bundle.Version == default)
        {
            transaction.Insert(Row(saved));
        }
        else
        {
            transaction.Replace(Row(saved), bundle.Version);
        }

        if (page.Count > 0)
        {
            transaction.Replace(Page(bundle, page));
        }

        var answers = await _table.SubmitTransactionAsync(transaction.Actions, cancellation).ConfigureAwait(false);
        return saved with { Version = answers.Value[0].Headers.ETag ?? throw new InvalidDataException("The storage does not say which version of a row it wrote.") };
    }

    /// <summary>The page that comes next, before what it lists is written: what is cut between is listed.</summary>
    internal Task IntendAsync(StoredBundle bundle, IReadOnlyCollection<BundleLine> page, CancellationToken cancellation)
    {
        var transaction = new RowTransaction();
        transaction.Replace(Page(bundle, page));
        return _table.SubmitAsync(transaction, cancellation);
    }

    /// <summary>What the manifests of earlier versions list, by path.</summary>
    internal async Task<Dictionary<string, BundleLine>> EarlierAsync(StoredBundle bundle, CancellationToken cancellation)
    {
        Dictionary<string, BundleLine> lines = new(StringComparer.Ordinal);
        await foreach (var row in PagesAsync(bundle, null, cancellation).ConfigureAwait(false))
        {
            foreach (var line in BundleLine.Read(PackedText.Read(row, RowNames.Json)))
            {
                lines[line.Path] = lines.TryGetValue(line.Path, out var other) ? line with { Days = [.. other.Days.Union(line.Days).Order()] } : line;
            }
        }

        return lines;
    }

    /// <summary>What was not taken in of the version that the row is of, in the order of the bundle.</summary>
    public async Task<IReadOnlyList<RejectedUpload>> ReportAsync(StoredBundle bundle, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        List<RejectedUpload> lines = [];
        var own = TableFilter.And(TableFilter.Equal("PartitionKey", Partition), TableFilter.StartsWith("RowKey", Prefix(bundle)));
        await foreach (var row in _table.RowsAsync(own, null, cancellation).ConfigureAwait(false))
        {
            lines.AddRange(BundleLine.Read(PackedText.Read(row, RowNames.Json)).Where(line => line.Rejection is not null)
                .Select(line => new RejectedUpload(line.Path, line.Rejection!.Code, line.Rejection.Message, bundle.Blob.LastModified, bundle.Blob.ETag)));
        }

        return lines;
    }

    internal async Task ForgetEarlierAsync(StoredBundle bundle, CancellationToken cancellation)
    {
        var rows = await PagesAsync(bundle, ["PartitionKey", "RowKey"], cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (var some in rows.Chunk(TableLimits.TransactionEntities))
        {
            var transaction = new RowTransaction();
            foreach (var row in some)
            {
                transaction.Delete(row.PartitionKey, row.RowKey, ETag.All);
            }

            try
            {
                await _table.SubmitAsync(transaction, cancellation).ConfigureAwait(false);
            }
            catch (RequestFailedException e) when (TableOperations.IsMissingRow(e))
            {
                // Another run has forgotten them as well.
            }
        }
    }

    /// <summary>Pages of other versions.</summary>
    private IAsyncEnumerable<TableEntity> PagesAsync(StoredBundle bundle, string[]? select, CancellationToken cancellation)
    {
        var all = TableFilter.And(TableFilter.Equal("PartitionKey", Partition), TableFilter.StartsWith("RowKey", $"{IdOf(bundle.Blob.Path)}_"));
        return _table.RowsAsync(all, select, cancellation).Where(row => !row.RowKey.StartsWith(Prefix(bundle), StringComparison.Ordinal));
    }

    private string IdOf(string path) => ArticleKey.IdOf(_container, path);

    private string Prefix(StoredBundle bundle) => $"{IdOf(bundle.Blob.Path)}_{bundle.Run}_";

    private RowDraft Page(StoredBundle bundle, IEnumerable<BundleLine> lines) =>
        new RowDraft(Partition, string.Create(CultureInfo.InvariantCulture, $"{Prefix(bundle)}{bundle.Pages:0000}"))
            .Add(RowNames.Kind, PageKind)
            .AddPacked(RowNames.Json, BundleLine.Write(lines));

    private RowDraft Row(StoredBundle bundle) => new RowDraft(Partition, IdOf(bundle.Blob.Path))
        .Add(RowNames.Kind, BundleKind)
        .Add(RowNames.Path, bundle.Blob.Path)
        .Add(RowNames.BlobETag, bundle.Blob.ETag)
        .Add(RowNames.LastModified, bundle.Blob.LastModified)
        .Add(RowNames.Length, bundle.Blob.Length)
        .Add(nameof(bundle.IsDone), bundle.IsDone)
        .Add(nameof(bundle.Taken), bundle.Taken)
        .Add(nameof(bundle.NotTaken), bundle.NotTaken)
        .Add(nameof(bundle.Removed), bundle.Removed)
        .Add(nameof(bundle.Next), bundle.Next)
        .Add(nameof(bundle.Pages), bundle.Pages)
        .Add(nameof(bundle.Composed), bundle.Composed is { } day ? StoredBundle.DayText(day) : null)
        .Add(RowNames.Program, bundle.Program);

    private static StoredBundle Read(TableEntity row) => new()
    {
        Blob = new UploadedBlob(
            row.Required(RowNames.Path), row.Moment(RowNames.LastModified), row.Required(RowNames.BlobETag), row.GetInt64(RowNames.Length) ?? throw RowReading.Missing(row, RowNames.Length)),
        IsDone = row.GetBoolean(nameof(StoredBundle.IsDone)) ?? false,
        Taken = Number(row, nameof(StoredBundle.Taken)),
        NotTaken = Number(row, nameof(StoredBundle.NotTaken)),
        Removed = Number(row, nameof(StoredBundle.Removed)),
        Next = Number(row, nameof(StoredBundle.Next)),
        Pages = Number(row, nameof(StoredBundle.Pages)),
        Composed = row.GetString(nameof(StoredBundle.Composed)) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Program = row.GetString(RowNames.Program),
        Version = row.ETag,
    };

    private static int Number(TableEntity row, string name) => row.GetInt32(name) ?? 0;
}
