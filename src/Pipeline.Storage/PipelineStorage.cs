using Azure.Core;
using Azure.Storage.Blobs;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage;

/// <summary>The account of one pipeline, and all that is done with it. One instance a process; safe for concurrent use.</summary>
public sealed class PipelineStorage
{
    private readonly TimeProvider _clock;
    private readonly TableService _tables;

    /// <param name="clock">For durations and request dates; keys never depend on it. The system's where null.</param>
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
        _tables = Tables(options, _clock);
        var blobs = Blobs(options);
        ArticleBlobs = blobs.GetBlobContainerClient(options.ArticlesContainer);
        DigestBlobs = blobs.GetBlobContainerClient(options.DigestsContainer);
        Articles = new ArticleStore(_tables.Table(options.ArticlesTable), options.ArticlesContainer, news.Version);
        Digests = new DigestStore(_tables.Table(options.DigestsTable), DigestBlobs, _clock);
        Operations = new OperationsStore(_tables.Table(options.DigestsTable), options.ArticlesContainer);
        Ingester = new ArticleIngester(ArticleBlobs, Articles, options.LargestUpload, news, _clock);
    }

    public StorageOptions Options { get; }

    /// <summary>The container that articles are dropped into.</summary>
    public BlobContainerClient ArticleBlobs { get; }

    /// <summary>Where digests and their pages stand; reading and writing them is the business of <see cref="Digests"/>.</summary>
    public BlobContainerClient DigestBlobs { get; }

    public ArticleStore Articles { get; }

    public DigestStore Digests { get; }

    public OperationsStore Operations { get; }

    public ArticleIngester Ingester { get; }

    internal NewsFunctions News { get; }

    public Reconciler CreateReconciler() => new(ArticleBlobs, Articles, Ingester, _clock);

    /// <summary>Creates the containers and tables that are missing.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellation = default)
    {
        await ArticleBlobs.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await DigestBlobs.CreateIfNotExistsAsync(cancellationToken: cancellation).ConfigureAwait(false);
        await _tables.CreateIfMissingAsync(Options.ArticlesTable, cancellation).ConfigureAwait(false);
        await _tables.CreateIfMissingAsync(Options.DigestsTable, cancellation).ConfigureAwait(false);
    }

    internal TableClient Table(string name) => _tables.Table(name);

    private static TableService Tables(StorageOptions options, TimeProvider clock)
    {
        var client = Configure(new TableClientOptions(), options, "table");
        if (options.ConnectionString is not { } connection)
        {
            return new TableService(options.TableServiceUri!, options.Credential!, client);
        }

        return StorageAccount.TryParse(connection, out var account, out var problem)
            ? new TableService(account, client, clock)
            : throw new ArgumentException(problem);
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
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = options.MaxRetries;
        client.Retry.Delay = options.RetryDelay;
        client.Retry.NetworkTimeout = options.RequestTimeout;
        client.Transport = options.Transport ?? client.Transport;
        client.AddPolicy(new Telemetry.RequestCounter(service), HttpPipelinePosition.PerRetry);
        return client;
    }
}
