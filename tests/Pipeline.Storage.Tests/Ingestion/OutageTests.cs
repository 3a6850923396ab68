using System.Net;
using System.Net.Sockets;
using Pipeline.Azurite;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Ingestion;

public sealed class OutageTests
{
    [Fact]
    public async Task An_outage_loses_nothing_and_the_same_reconciler_goes_on_after_it()
    {
        await AzuriteInstallation.EnsureAsync(AzuriteFixture.ToolsFolder);
        var data = Directory.CreateTempSubdirectory("pipeline-outage-");
        var options = OwnServer(data.FullName);
        try
        {
            PipelineStorage storage;
            Reconciler reconciler;
            await using (var before = await AzuriteServer.StartAsync(options))
            {
                storage = new PipelineStorage(AzuriteFixture.Options(before.ConnectionString, 1) with { MaxRetries = 1 });
                await storage.EnsureCreatedAsync();
                reconciler = storage.CreateReconciler();
                await storage.UploadAsync("before.txt", Seeds.Text);
                Assert.Single((await reconciler.RunOnceAsync()).Results);
                await storage.UploadAsync("waiting.txt", Seeds.Text);
            }

            // Listing, uploading and ingesting all fail as storage faults, which say "try again".
            await Assert.ThrowsAnyAsync<Exception>(() => reconciler.RunOnceAsync());
            await Assert.ThrowsAnyAsync<Exception>(() => storage.UploadAsync("lost.txt", Seeds.Text));

            await using var after = await AzuriteServer.StartAsync(options);
            await storage.UploadAsync("after.txt", Seeds.Text);
            var pass = await reconciler.RunOnceAsync();

            Assert.Equal(["after.txt", "waiting.txt"], pass.Results.Select(r => r.Path));
            Assert.All(pass.Results, r => Assert.Equal(IngestStatus.Saved, r.Status));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static AzuriteOptions OwnServer(string data) => new()
    {
        ToolsFolder = AzuriteFixture.ToolsFolder,
        DataFolder = data,
        BlobPort = FreePort(),
        QueuePort = FreePort(),
        TablePort = FreePort(),
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
