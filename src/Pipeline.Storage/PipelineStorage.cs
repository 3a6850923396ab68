using Azure.Storage.Blobs;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage;

/// <summary>The account of one pipeline, and all that is done with it. One instance a process; safe for concurrent use.</summary>
public sealed class PipelineStorage
{
    /// <exception cref="ArgumentException">The options cannot be used.</exception>
    public PipelineStorage(StorageOptions options)
    {
        options.Validate();
        Options = options;
        var blobs = options.ConnectionString is { } connection
            ? new BlobServiceClient(connection)
            : new BlobServiceClient(options.BlobServiceUri, options.Credential);
        ArticleBlobs = blobs.GetBlobContainerClient(options.ArticlesContainer);
        Articles = new ArticleStore(options.ArticlesContainer);
        Digests = new DigestStore();
        Ingester = new ArticleIngester(ArticleBlobs, Articles, options.LargestUpload);
    }

    public StorageOptions Options { get; }

    /// <summary>The container that articles are dropped into.</summary>
    public BlobContainerClient ArticleBlobs { get; }

    public ArticleStore Articles { get; }

    public DigestStore Digests { get; }

    public ArticleIngester Ingester { get; }

    public Reconciler CreateReconciler() => new(ArticleBlobs, Articles, Ingester);

    /// <summary>Creates the containers and tables that are missing.</summary>
    public Task EnsureCreatedAsync(CancellationToken cancellation = default) => throw new NotImplementedException();
}
