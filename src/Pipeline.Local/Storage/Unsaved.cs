using Pipeline.Storage;

namespace Pipeline.Local.Storage;

/// <summary>What an Azurite of our own has not saved yet: articles, among them what was unpacked, and bundles.</summary>
internal sealed class Unsaved(string dataFolder)
{
    public UnsavedUploads Articles { get; } = Of(dataFolder, "unsaved");

    public UnsavedUploads Bundles { get; } = Of(dataFolder, "unsaved-bundles");

    /// <returns>How many uploads were put back.</returns>
    public async Task<int> RestoreAsync(PipelineStorage storage, CancellationToken cancellation) =>
        await Articles.RestoreAsync(storage.ArticleBlobs, cancellation).ConfigureAwait(false) + await Bundles.RestoreAsync(storage.BundleBlobs, cancellation).ConfigureAwait(false);

    public async Task ForgetSavedAsync(PipelineStorage storage, CancellationToken cancellation)
    {
        await Articles.ForgetSavedAsync(storage.ArticleBlobs, cancellation).ConfigureAwait(false);
        await Bundles.ForgetSavedAsync(storage.BundleBlobs, cancellation).ConfigureAwait(false);
    }

    private static UnsavedUploads Of(string dataFolder, string folder) => new(Path.Combine(dataFolder, folder), DataFolder.AzuriteDataIn(dataFolder), TimeProvider.System);
}
