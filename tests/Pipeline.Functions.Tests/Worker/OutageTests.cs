using Pipeline.Azurite;
using Pipeline.Functions.Settings;
using Pipeline.Functions.Tests.Hosting;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>The host's tries against an outage of the table, on a clock that goes only where something waits; first without, then with what waits within a try.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(240)]
    public async Task An_outage_loses_nothing_to_the_poison_queue(int seconds)
    {
        var tries = await TryDuringOutageAsync(TimeSpan.FromSeconds(seconds), name: "during.txt", until: fault => fault is null);

        Assert.InRange(tries.Count("during.txt"), 2, 19);
        Assert.Equal(0, tries.Count("poisoned"));
    }

    [Theory]
    [InlineData(45, 1)]
    [InlineData(60, 2)]
    [InlineData(300, 5)]
    public async Task Most_of_an_outage_is_waited_for_within_a_try(int seconds, int tried)
    {
        var tries = await TryDuringOutageAsync(TimeSpan.FromSeconds(seconds), name: "during.txt", until: fault => fault is null, retries: StorageSettings.IngestionRetries);

        Assert.Equal(tried, tries.Count("during.txt"));
        Assert.Equal(0, tries.Count("poisoned"));
    }

    [Fact]
    public async Task An_outage_that_outlasts_every_try_ends_in_the_poison_queue()
    {
        var tries = await TryDuringOutageAsync(TimeSpan.FromHours(1), name: "poisoned", until: _ => true);

        Assert.Equal(20, tries.Count("during.txt"));
    }

    private static async Task<Tries> TryDuringOutageAsync(TimeSpan outage, string name, Func<Exception?, bool> until, int retries = 0)
    {
        await AzuriteInstallation.EnsureAsync(AzuriteFixture.ToolsFolder);
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = AzuriteFixture.ToolsFolder });
        var clock = new WaitingClock();
        var end = clock.GetUtcNow() + outage;
        var network = new FaultingTransport();
        var storage = new PipelineStorage(new StorageOptions { ConnectionString = azurite.ConnectionString, MaxRetries = 0, IngestionRetries = retries, RetryWaits = new DoublingWaits(clock), Transport = network });
        await storage.EnsureCreatedAsync();
        network.FailWhere(uri => uri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal) && clock.GetUtcNow() < end);
        var tries = new Tries(new InThisProcess(storage, clock));
        var hooks = new WebHooks();
        await using var host = await TriggerHost.StartAsync(azurite.ConnectionString, Repository.Read("src/Pipeline.Functions/host.json"), hooks, tries, new HostLog());
        await storage.UploadAsync("during.txt", Texts.Harbour);

        using var told = await hooks.SendAsync("blobs", UploadEvents.Created(new Uri("http://localhost"), storage.ArticleBlobs.GetBlobClient("during.txt").Uri, "during.txt"));

        while (!until(await tries.NextAsync(name)))
        {
        }

        return tries;
    }
}
