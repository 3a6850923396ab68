using System.Globalization;
using Azure.Storage.Blobs.Models;
using Pipeline.Azurite;

namespace Pipeline.Storage.Tests;

/// <summary>One Azurite in memory for the whole assembly; each test that asks gets an account with names of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;
    private int _accounts;

    public string ConnectionString => _server?.ConnectionString ?? throw new InvalidOperationException("Azurite has not started.");

    public static string ToolsFolder { get; } = AzuriteTools.FindClone(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("There is no package-lock.json above the tests.");

    public async Task InitializeAsync()
    {
        await AzuriteInstallation.EnsureAsync(ToolsFolder);
        _server = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = ToolsFolder });
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Containers and tables that no other test touches.</summary>
    internal async Task<PipelineStorage> CreateStorageAsync(Func<StorageOptions, StorageOptions>? change = null, TimeProvider? clock = null)
    {
        var options = Options(ConnectionString, Interlocked.Increment(ref _accounts));
        var storage = new PipelineStorage(change?.Invoke(options) ?? options, clock);
        await storage.EnsureCreatedAsync();
        return storage;
    }

    internal static StorageOptions Options(string connectionString, int number)
    {
        var suffix = number.ToString("000", CultureInfo.InvariantCulture);
        return new StorageOptions
        {
            ConnectionString = connectionString,
            ArticlesContainer = $"articles{suffix}",
            BundlesContainer = $"bundles{suffix}",
            DigestsContainer = $"digests{suffix}",
            ArticlesTable = $"articles{suffix}",
            DigestsTable = $"digests{suffix}",
            RetryDelay = TimeSpan.FromMilliseconds(20),
        };
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

internal static class Uploads
{
    public static async Task<BlobContentInfo> UploadAsync(this PipelineStorage storage, string path, string text) =>
        await storage.ArticleBlobs.GetBlobClient(path).UploadAsync(BinaryData.FromString(text), overwrite: true);
}
