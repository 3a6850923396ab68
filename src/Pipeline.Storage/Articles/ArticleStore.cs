using Pipeline.News;

namespace Pipeline.Storage.Articles;

/// <summary>The table of articles, claims and rejections.</summary>
public sealed class ArticleStore
{
    internal ArticleStore(string container) => Container = container;

    /// <summary>The container whose blobs the rows describe; part of every key.</summary>
    public string Container { get; }

    public ArticleKey KeyOf(UploadedBlob blob) => ArticleKey.Of(Container, blob.Path, blob.LastModified);

    /// <summary>Writes an article and its claims, all or nothing.</summary>
    public Task<SaveOutcome> SaveAsync(Article article, UploadedBlob blob, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Writes why an upload is no article, in place of anything older under its key.</summary>
    public Task<SaveOutcome> SaveRejectionAsync(Rejection rejection, UploadedBlob blob, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    public Task<StoredUpload?> FindAsync(ArticleKey key, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Every article, with its claims, and every rejection of a UTC day of upload, in the order of their keys.</summary>
    public IAsyncEnumerable<StoredUpload> AllTheDay(DateOnly utcDay, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>The version of each upload of the day that the table knows, by blob path: cheap, for comparing with the container.</summary>
    public IAsyncEnumerable<UploadedBlob> VersionsOfTheDay(DateOnly utcDay, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <returns>False when nothing stood there.</returns>
    public Task<bool> DeleteAsync(ArticleKey key, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Deletes every version of a blob's rows that was uploaded in the days given.</summary>
    /// <returns>The days whose digests are to be composed again.</returns>
    public Task<IReadOnlyList<DateOnly>> DeleteEverywhereAsync(string path, DateOnly from, DateOnly to, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
