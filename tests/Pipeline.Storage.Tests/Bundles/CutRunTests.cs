using Azure;
using Azure.Core;
using Pipeline.Storage.Bundles;

namespace Pipeline.Storage.Tests.Bundles;

/// <summary>Runs that end before the bundle does.</summary>
[Collection(AzuriteTests.Name)]
public sealed class CutRunTests(AzuriteFixture azurite)
{
    // Two pages of the manifest and a part of a third.
    private static readonly (string Name, string Text)[] Many = [.. Enumerable.Range(0, 250).Select(i => ($"{i:000}.txt", Dropped.Story($"Place {i}")))];

    [Fact]
    public async Task When_a_slice_is_over_the_next_goes_on_and_writes_no_member_twice()
    {
        var storage = await azurite.CreateStorageAsync(clock: new HastyClock());
        await storage.DropAsync("many.zip", Dropped.Zip(Many));

        var first = await storage.Unpacker().UnpackAsync("many.zip");
        var before = await storage.StandingAsync();
        List<UnpackResult> rest = [];
        do
        {
            rest.Add(await storage.Unpacker().UnpackAsync("many.zip"));
        }
        while (rest[^1].Status is UnpackStatus.Unfinished);

        Assert.Equal((UnpackStatus.Unfinished, 100, 100), (first.Status, first.Written, before.Count));
        Assert.Equal((UnpackStatus.Unpacked, 150), (rest[^1].Status, rest.Sum(r => r.Written)));
        var after = await storage.StandingAsync();
        Assert.Equal(250, after.Count);
        Assert.All(before, blob => Assert.Equal(blob.Value, after[blob.Key]));
        Assert.Equal((250, 0), (rest[^1].Bundle!.Taken, rest[^1].Bundle!.NotTaken));
    }

    [Fact]
    public async Task What_was_written_before_a_cut_is_listed_and_goes_when_the_next_version_has_it_not()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network, MaxRetries = 0 });
        await storage.DropAsync("many.zip", Dropped.Zip(Many));
        network.FailWhere(uri => uri.AbsolutePath.EndsWith("150.txt", StringComparison.Ordinal) && uri.AbsolutePath.Contains("many.zip", StringComparison.Ordinal));
        await Assert.ThrowsAsync<RequestFailedException>(() => storage.Unpacker().UnpackAsync("many.zip"));
        network.FailWhere(_ => false);
        await storage.DropAsync("many.zip", Dropped.Zip(Many[..3]));

        var result = await storage.Unpacker().UnpackAsync("many.zip");

        Assert.Equal((UnpackStatus.Unpacked, 0, 3), (result.Status, result.Written, result.Bundle!.Taken));
        Assert.Equal(["many.zip/000.txt", "many.zip/001.txt", "many.zip/002.txt"], (await storage.StandingAsync()).Keys.Order());
    }

    [Fact]
    public async Task A_cut_while_a_page_is_written_leaves_nothing_that_no_manifest_lists()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network, MaxRetries = 0 });
        await storage.DropAsync("many.zip", Dropped.Zip(Many[..20]));
        network.LoseAnswerOnce(request => request.Method == RequestMethod.Put && request.Uri.Path.EndsWith("many.zip/009.txt", StringComparison.Ordinal));
        await Assert.ThrowsAsync<RequestFailedException>(() => storage.Unpacker().UnpackAsync("many.zip"));
        Assert.Contains("many.zip/009.txt", (await storage.StandingAsync()).Keys);
        await storage.DropAsync("many.zip", Dropped.Zip(Many[..1]));

        await storage.Unpacker().UnpackAsync("many.zip");

        Assert.Equal(["many.zip/000.txt"], (await storage.StandingAsync()).Keys);
    }

    [Fact]
    public async Task Of_two_runs_over_one_bundle_one_gives_way_and_all_of_it_is_there()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network });
        await storage.DropAsync("many.zip", Dropped.Zip(Many[..120]));
        var release = new TaskCompletionSource();
        var held = network.HoldFirst(request => request.Method == RequestMethod.Put && request.Uri.Path.EndsWith("many.zip/110.txt", StringComparison.Ordinal), release.Task);
        var slow = storage.Unpacker().UnpackAsync("many.zip");
        await held;

        var fast = await storage.Unpacker().UnpackAsync("many.zip");
        release.SetResult();

        Assert.Equal((UnpackStatus.Unpacked, UnpackStatus.Superseded), (fast.Status, (await slow).Status));
        Assert.Equal((120, 120), ((await storage.StandingAsync()).Count, fast.Bundle!.Taken));
    }

    [Fact]
    public async Task The_reconciler_unpacks_what_no_event_told_of_and_goes_on_with_what_was_cut()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network }, new HastyClock());
        await storage.DropAsync("lost.zip", Dropped.Zip(Many[..2]));
        await storage.DropAsync("many.zip", Dropped.Zip(Many));
        await storage.Unpacker().UnpackAsync("many.zip");
        var reconciler = storage.CreateBundleReconciler(storage.Unpacker());

        for (var pass = 0; (await reconciler.RunOnceAsync()).Any(r => r.Status is UnpackStatus.Unfinished); pass++)
        {
            Assert.InRange(pass, 0, 5);
        }

        Assert.Equal(252, (await storage.StandingAsync()).Count);
        Assert.All(await storage.Bundles.ListAsync().ToListAsync(), bundle => Assert.True(bundle.IsDone));
        var before = network.Requests;
        Assert.Empty(await reconciler.RunOnceAsync());
        Assert.Equal(1, network.Requests - before);
        Assert.Empty(await storage.CreateBundleReconciler(storage.Unpacker()).RunOnceAsync());
    }

    /// <summary>Each look at it is a slice later.</summary>
    private sealed class HastyClock : TimeProvider
    {
        private readonly Lock _turn = new();
        private DateTimeOffset _now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow()
        {
            lock (_turn)
            {
                return _now += BundleUnpacker.Slice;
            }
        }
    }
}
