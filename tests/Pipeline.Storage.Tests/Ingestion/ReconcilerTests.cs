using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Ingestion;

[Collection(AzuriteTests.Name)]
public sealed class ReconcilerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Ingests_what_the_table_lacks_and_then_nothing()
    {
        var storage = await azurite.CreateStorageAsync();
        var reconciler = storage.CreateReconciler();
        await storage.UploadAsync("a.txt", Seeds.Text);
        await storage.UploadAsync("b.txt", " \n ");

        var first = await reconciler.RunOnceAsync();
        var second = await reconciler.RunOnceAsync();

        Assert.Equal([("a.txt", IngestStatus.Saved), ("b.txt", IngestStatus.Rejected)], first.Results.Select(r => (r.Path, r.Status)));
        Assert.True(first.ChangedAnything);
        Assert.Equal(2, second.Listed);
        Assert.Empty(second.Results);
    }

    [Fact]
    public async Task A_new_one_asks_the_table_and_ingests_nothing_twice()
    {
        var storage = await azurite.CreateStorageAsync();
        foreach (var number in Enumerable.Range(0, 60))
        {
            await storage.UploadAsync($"{number}.txt", Seeds.Text);
        }

        Assert.Equal(60, (await storage.CreateReconciler().RunOnceAsync()).Results.Length);
        await storage.UploadAsync("60.txt", Seeds.Text);

        Assert.Equal("60.txt", Assert.Single((await storage.CreateReconciler().RunOnceAsync()).Results).Path);
    }

    [Fact]
    public async Task Ingests_a_blob_again_when_it_was_uploaded_again()
    {
        var storage = await azurite.CreateStorageAsync();
        var reconciler = storage.CreateReconciler();
        await storage.UploadAsync("a.txt", " ");
        await reconciler.RunOnceAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);

        var pass = await reconciler.RunOnceAsync();

        Assert.Equal(IngestStatus.Saved, Assert.Single(pass.Results).Status);
    }

    [Fact]
    public async Task Leaves_blobs_before_the_watermark_alone()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);

        var pass = await storage.CreateReconciler().RunOnceAsync(since: TimeProvider.System.GetUtcNow().AddHours(1));

        Assert.Equal(1, pass.Listed);
        Assert.Empty(pass.Results);
    }

    [Fact]
    public async Task One_file_that_fails_keeps_no_other_out_and_is_tried_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
        {
            await storage.UploadAsync(name, Seeds.Text);
        }

        var reconciler = storage.CreateReconciler();
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("/b.txt", StringComparison.Ordinal));
        var first = await reconciler.RunOnceAsync();
        faults.FailWhere(_ => false);
        var second = await reconciler.RunOnceAsync();

        Assert.Equal([IngestStatus.Saved, IngestStatus.Failed, IngestStatus.Saved], first.Results.Select(r => r.Status));
        Assert.NotNull(first.Results[1].Fault);
        Assert.Equal(("b.txt", IngestStatus.Saved), (second.Results.Single().Path, second.Results.Single().Status));
    }

    [Fact]
    public async Task The_next_pass_need_not_look_before_what_failed()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        await storage.UploadAsync("a.txt", Seeds.Text);
        var failing = (await storage.UploadAsync("b.txt", Seeds.Text)).LastModified;
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("/b.txt", StringComparison.Ordinal));

        Assert.Equal(failing, (await storage.CreateReconciler().RunOnceAsync()).SettledUntil);
    }

    [Fact]
    public async Task Tells_of_each_file_as_it_is_done()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);
        await storage.UploadAsync("b.txt", Seeds.Text);
        var heard = new List<string>();

        await storage.CreateReconciler().RunOnceAsync(progress: new Listener(heard));

        Assert.Equal(["a.txt", "b.txt"], heard.Order());
    }

    private sealed class Listener(List<string> heard) : IProgress<IngestResult>
    {
        public void Report(IngestResult value)
        {
            lock (heard)
            {
                heard.Add(value.Path);
            }
        }
    }
}
