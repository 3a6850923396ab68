namespace Pipeline.Storage.Bundles;

/// <summary>Keeps what a storage that answers before it has saved may still lose.</summary>
public interface IUploadKeeper
{
    /// <summary>Before the upload: from then on it is not lost.</summary>
    /// <param name="path">Below the container of articles.</param>
    Task KeepAsync(string path, ReadOnlyMemory<byte> bytes, IDictionary<string, string>? metadata, CancellationToken cancellation);

    /// <summary>Before its deletion: it comes not back.</summary>
    void Forget(string path);
}
