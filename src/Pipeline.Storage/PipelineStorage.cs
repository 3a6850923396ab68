using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.Formats.Bundles;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Faults;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Measuring;
using Pipeline.Storage.Operations;
using Pipeline.Storage.Searches;

namespace Pipeline.Storage;

/// <summary>The account of one pipeline, and all that is done with it. One instance a process; safe for concurrent use.</summary>
public sealed class PipelineStorage
{
    private readonly TimeProvider _clock;
    private readonly TableServiceClient _tables;

    /// <param name="clock">For durations, and for when a digest was written and a day changed; keys never depend on it. The system's where null.</param>
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public PipelineStorage(StorageOptions options, TimeProvider? clock = null)
        : this(options, NewsFunctions.Own, clock)
    {
    }

    internal PipelineStorage(StorageOptions options, NewsFunctions news, TimeProvider? clock = null)
    {
        options.Validate();
        (Options, News) = (options, news);
        _clock = clock ?? TimeProvider.System;
        _tables = Tables(options);
        var blobs = Blobs(options);
        ArticleBlobs = blobs.GetBlobContainerClient(options.ArticlesContainer);
        DigestBlobs = blobs.GetBlobContainerClient(options.DigestsContainer);
        BundleBlobs = blobs.GetBlobContainerClient(options.BundlesContainer);
        Changes = new ChangedDays(_tables.GetTableClient(options.DigestsTable), _clock);
        Articles = Store(_tables, Changes);
        Digests = new DigestStore(_tables.GetTableClient(options.DigestsTable), DigestBlobs, _clock);
        Searches = new SearchStore(Digests);
        Operations = new OperationsStore(_tables.GetTableClient(options.DigestsTable), options.ArticlesContainer);
        Bundles = new BundleStore(_tables.GetTableClient(options.DigestsTable), options.BundlesContainer);
        Owed = new OwedDigests(Changes, Articles, Digests, _clock);
        Ingester = new ArticleIngester(ArticleBlobs, PatientStore(), options.LargestUpload, news, _clock);
    }

    public StorageOptions Options { get; }

    /// <summary>The container that articles are dropped into.</summary>
    public BlobContainerClient ArticleBlobs { get; }

    /// <summary>The container that files with many articles are dropped into.</summary>
    public BlobContainerClient BundleBlobs { get; }

    /// <summary>Where digests and their pages stand; reading and writing them is the business of <see cref="Digests"/>.</summary>
    public BlobContainerClient DigestBlobs { get; }

    public ArticleStore Articles { get; }

    /// <summary>Days whose rows may say what no digest says yet.</summary>
    public ChangedDays Changes { get; }

    public DigestStore Digests { get; }

    public SearchStore Searches { get; }

    public OwedDigests Owed { get; }

    public BundleStore Bundles { get; }

    public OperationsStore Operations { get; }

    public ArticleIngester Ingester { get; }

    internal NewsFunctions News { get; }

    public Reconciler CreateReconciler() => new(ArticleBlobs, Articles, Ingester, _clock);

    /// <param name="publisher">Composes the digests that told of what is deleted.</param>
    public ArticleRemover CreateRemover(DigestPublisher publisher) => new(ArticleBlobs, Articles, Digests, Operations, publisher);

    /// <param name="publisher">As of <see cref="CreateRemover"/>: what is no longer in a bundle is removed.</param>
    /// <param name="timeZone">IANA name of the zone whose days the digests are of.</param>
    /// <param name="keeper">Null where the storage has saved what it has answered.</param>
    public BundleUnpacker CreateUnpacker(DigestPublisher publisher, string timeZone, IUploadKeeper? keeper = null) =>
        CreateUnpacker(publisher, timeZone, keeper, BundleBounds.Default);

    internal BundleUnpacker CreateUnpacker(DigestPublisher publisher, string timeZone, IUploadKeeper? keeper, BundleBounds bounds) => new(
        BundleBlobs, Bundles, Articles, new MemberWriter(ArticleBlobs, keeper), new GoneMembers(Bundles, CreateRemover(publisher), keeper, timeZone, _clock), bounds, _clock);

    public BundleReconciler CreateBundleReconciler(BundleUnpacker unpacker) => new(BundleBlobs, Bundles, unpacker, News.Version);

    /// <summary>Creates the containers and tables that are missing.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        await ArticleBlobs.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await BundleBlobs.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await DigestBlobs.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await _tables.CreateTableIfNotExistsAsync(Options.ArticlesTable, cancellation).ConfigureAwait(false);
        await _tables.CreateTableIfNotExistsAsync(Options.DigestsTable, cancellation).ConfigureAwait(false);
    }

    internal TableClient Table(string name) => _tables.GetTableClient(name);

    private ArticleStore Store(TableServiceClient tables, ChangedDays changes) =>
        new(tables.GetTableClient(Options.ArticlesTable), changes, Options.ArticlesContainer, News);

    private ArticleStore PatientStore()
    {
        if (Options.IngestionRetries is not { } retries)
        {
            return Articles;
        }

        var tables = Tables(Options with { MaxRetries = retries });
        return Store(tables, new ChangedDays(tables.GetTableClient(Options.DigestsTable), _clock));
    }

    private static TableServiceClient Tables(StorageOptions options)
    {
        var client = Configure(new TableClientOptions(), options, "table");
        return options.ConnectionString is { } connection
            ? new TableServiceClient(connection, client)
            : new TableServiceClient(options.TableServiceUri, options.Credential, client);
    }

    private static BlobServiceClient Blobs(StorageOptions options)
    {
        var client = Configure(new BlobClientOptions(), options, "blob");
        return options.ConnectionString is { } connection
            ? new BlobServiceClient(connection, client)
            : new BlobServiceClient(options.BlobServiceUri, options.Credential, client);
    }

    private static T Configure<T>(T client, StorageOptions options, string service)
        where T : ClientOptions
    {
        client.RetryPolicy = new PatientRetryPolicy(options.MaxRetries, options.RetryDelay, options.RetryWaits, TimeProvider.System);
        client.Retry.NetworkTimeout = options.RequestTimeout;
        client.Transport = options.Transport ?? client.Transport;
        client.AddPolicy(new Telemetry.RequestCounter(service), HttpPipelinePosition.PerRetry);
        client.AddPolicy(new ForeignAnswerPolicy(), HttpPipelinePosition.PerRetry);
        return client;
    }
}
