using Azure.Storage.Blobs;
using Pipeline.Azurite;
using Pipeline.Local.Storage;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Local.Tests.Storage;

/// <summary>What the program has acknowledged is there again after Azurite was killed before it saved anything.</summary>
public sealed class UnsavedUploadsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task What_Azurite_had_not_saved_is_uploaded_again()
    {
        await using (var azurite = await StartAsync())
        {
            await SendAsync(azurite, "a.txt", "first");
            await SendAsync(azurite, "a.txt", "second");
            await SendAsync(azurite, "b/ä.txt", "other");
            await SendAsync(azurite, "day.zip", "bundle");
            await KillAsync(azurite);
        }

        await using var again = await StartAsync();
        var container = await ContainerAsync(again);
        var storage = StorageOf(again);
        await storage.EnsureCreatedAsync();
        Assert.Equal(3, await new Unsaved(_data.Path).RestoreAsync(storage, default));

        Assert.Equal("bundle", await ReadAsync(storage.BundleBlobs, "day.zip"));
        Assert.Equal(("second", "other"), (await ReadAsync(container, "a.txt"), await ReadAsync(container, "b/ä.txt")));
    }

    [Fact]
    public async Task What_Azurite_has_saved_is_kept_no_longer()
    {
        await using (var azurite = await StartAsync())
        {
            await SendAsync(azurite, "a.txt", "first");
            await Unsaved.ForgetSavedAsync(await ContainerAsync(azurite), default);
            // Azurite saves every five seconds.
            while (Directory.GetFiles(Kept).Length > 0)
            {
                await Task.Delay(500);
                await Unsaved.ForgetSavedAsync(await ContainerAsync(azurite), default);
            }

            await KillAsync(azurite);
        }

        await using var again = await StartAsync();
        Assert.Equal("first", await ReadAsync(await ContainerAsync(again), "a.txt"));
    }

    [Fact]
    public async Task What_somebody_replaced_or_deleted_here_does_not_come_back()
    {
        await using var azurite = await StartAsync();
        var container = await ContainerAsync(azurite);
        await SendAsync(azurite, "a.txt", "ours");
        await SendAsync(azurite, "b.txt", "ours");
        // The service dates a blob by the second.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await container.GetBlobClient("a.txt").UploadAsync(BinaryData.FromString("theirs"), overwrite: true);
        await container.DeleteBlobAsync("b.txt");
        Unsaved.Forget("b.txt");

        Assert.Equal(0, await Unsaved.RestoreAsync(container, default));
        Assert.Equal("theirs", await ReadAsync(container, "a.txt"));
        Assert.False(await container.GetBlobClient("b.txt").ExistsAsync());
    }

    private string Kept => Path.Combine(_data.Path, "unsaved");

    private UnsavedUploads Unsaved => new Unsaved(_data.Path).Articles;

    private static PipelineStorage StorageOf(AzuriteServer azurite) => new(new StorageOptions { ConnectionString = azurite.ConnectionString });

    private async Task<AzuriteServer> StartAsync()
    {
        await AzuriteInstallation.EnsureAsync(AzuriteFixture.ToolsFolder);
        return await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = AzuriteFixture.ToolsFolder, DataFolder = DataFolder.AzuriteDataIn(_data.Path) });
    }

    private async Task SendAsync(AzuriteServer azurite, string path, string text)
    {
        var storage = StorageOf(azurite);
        await storage.EnsureCreatedAsync();
        await new Local.Storage.Uploads(storage, new Unsaved(_data.Path)).SendAsync(path, BinaryData.FromString(text).ToArray(), default);
    }

    private static async Task<BlobContainerClient> ContainerAsync(AzuriteServer azurite)
    {
        var container = new BlobContainerClient(azurite.ConnectionString, "articles");
        await container.CreateIfNotExistsAsync();
        return container;
    }

    private static async Task<string> ReadAsync(BlobContainerClient container, string path) => (await container.GetBlobClient(path).DownloadContentAsync()).Value.Content.ToString();

    private static async Task KillAsync(AzuriteServer azurite)
    {
        using var process = System.Diagnostics.Process.GetProcessById(azurite.ProcessId);
        process.Kill();
        await azurite.Ended;
    }
}
