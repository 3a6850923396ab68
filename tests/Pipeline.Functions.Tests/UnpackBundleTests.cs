using Azure;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Triggers;
using Pipeline.Storage;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Tests;
using Pipeline.Storage.Tests.Bundles;

namespace Pipeline.Functions.Tests;

[Collection(AzuriteTests.Name)]
public sealed class UnpackBundleTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task UnpackBundle_unpacks_and_says_so()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DropAsync("day.zip", Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven")), ("b.txt", Dropped.Story("Elmsea"))));
        var log = new ListLogger<UnpackBundle>();

        await Unpack(storage, log).RunAsync(storage.BundleBlobs.GetBlobClient("day.zip"), default);

        Assert.Equal((LogLevel.Information, "Unpacked day.zip: Unpacked, 2 articles, 2 of them written now, 0 not taken in, 0 removed"), Assert.Single(log.Lines));
        Assert.Equal(2, (await storage.StandingAsync()).Count);
    }

    [Fact]
    public async Task UnpackBundle_asks_for_another_try_until_every_slice_is_done()
    {
        var clock = new SlicingClock();
        var storage = await azurite.CreateStorageAsync(clock: clock);
        await storage.DropAsync("day.zip", Dropped.Zip([.. Enumerable.Range(0, 150).Select(i => ($"{i:000}.txt", Dropped.Story($"Place {i}")))]));
        var function = Unpack(storage, new ListLogger<UnpackBundle>());
        var blob = storage.BundleBlobs.GetBlobClient("day.zip");

        await Assert.ThrowsAsync<BundleUnfinishedException>(() => function.RunAsync(blob, default));
        Assert.Equal(100, (await storage.StandingAsync()).Count);
        await function.RunAsync(blob, default);

        Assert.Equal(150, (await storage.StandingAsync()).Count);
    }

    [Fact]
    public async Task UnpackBundle_lets_a_storage_fault_escape_so_that_the_host_tries_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        await storage.DropAsync("day.zip", Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven"))));
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("a.txt", StringComparison.Ordinal));
        var log = new ListLogger<UnpackBundle>();

        await Assert.ThrowsAsync<RequestFailedException>(() => Unpack(storage, log).RunAsync(storage.BundleBlobs.GetBlobClient("day.zip"), default));

        Assert.Equal((LogLevel.Error, "Could not unpack day.zip: no answer from storage; it will be tried again"), Assert.Single(log.Lines));
    }

    private static UnpackBundle Unpack(PipelineStorage storage, ListLogger<UnpackBundle> log) =>
        new(storage.CreateUnpacker(FunctionHost.Publisher(storage), "UTC"), FunctionHost.Settings with { RetryPause = TimeSpan.Zero }, TimeProvider.System, log);

    /// <summary>Each look at it is a slice later.</summary>
    private sealed class SlicingClock : TimeProvider
    {
        private long _slices;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + (Interlocked.Increment(ref _slices) * BundleUnpacker.Slice);
    }
}
