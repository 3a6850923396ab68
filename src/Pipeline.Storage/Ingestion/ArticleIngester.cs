using Azure.Storage.Blobs;
using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Ingestion;

/// <summary>One blob from the container into the table: one read, one batch of inserts.</summary>
public sealed class ArticleIngester
{
    internal ArticleIngester(BlobContainerClient container, ArticleStore store, long largestUpload)
    {
    }

    /// <param name="path">Below the container of articles.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; try again. Never for what the blob holds.</exception>
    public Task<IngestResult> IngestAsync(string path, CancellationToken cancellation = default) => throw new NotImplementedException();
}
