using Pipeline.Formats.Bundles;
using Pipeline.Local.Storage;
using Pipeline.Storage;
using Pipeline.Storage.Articles;

namespace Pipeline.Local.Running;

/// <summary>Takes what is dropped on the page.</summary>
internal sealed class Receiving(PipelineStorage storage, Uploads uploads)
{
    /// <returns>What is known of these bytes, if they lay there under that path and were read or unpacked already; otherwise null, and they will be.</returns>
    public async Task<ToldUpload?> UploadAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        if (await uploads.SendAsync(path, bytes, cancellation).ConfigureAwait(false) is not { } standing)
        {
            return null;
        }

        if (BundleReader.IsBundle(path))
        {
            return await storage.Bundles.FindAsync(path, cancellation).ConfigureAwait(false) is { IsDone: true } bundle ? new ToldUpload(path, path, null, UploadFate.Known(bundle)) : null;
        }

        return await storage.Articles.FindAsync(ArticleKey.Of(storage.Articles.Container, path, standing), cancellation).ConfigureAwait(false) is { } known
            ? ToldUpload.Known(path, known, storage.Articles.Container)
            : null;
    }
}
