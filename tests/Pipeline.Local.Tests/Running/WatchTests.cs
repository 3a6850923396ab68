using Pipeline.Local.Running;
using Pipeline.News;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tests;

namespace Pipeline.Local.Tests.Running;

[Collection(AzuriteTests.Name)]
public sealed class WatchTests(AzuriteFixture azurite)
{
    private static readonly Uri Site = new("http://127.0.0.1:7080");

    [Fact]
    public async Task Uploads_are_read_while_a_day_is_composed_and_make_it_due_again()
    {
        using var composing = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        var storage = await StorageAsync(() =>
        {
            composing.Release();
            go.Wait();
        });
        var run = new LocalRun(storage, "UTC", Site, TimeProvider.System);
        await UploadAsync(storage, "a.txt");
        await run.IngestAsync(null, default);
        var publishing = run.PublishDueAsync(default);
        await composing.WaitAsync();

        await UploadAsync(storage, "b.txt");
        Assert.Equal("b.txt", Assert.Single((await run.IngestAsync(null, default)).Results).Path);
        // Enough for each time that the day is composed.
        go.Release(10);
        await publishing;
        await run.PublishDueAsync(default);
        Assert.Equal(2, (await storage.Digests.FindAsync(run.Today))!.Counts.Articles);
    }

    [Fact]
    public async Task Whoever_is_told_to_stop_does_not_wait_for_a_day_that_is_composed()
    {
        using var composing = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        var storage = await StorageAsync(() =>
        {
            composing.Release();
            go.Wait();
        });
        var run = new LocalRun(storage, "UTC", Site, TimeProvider.System);
        await UploadAsync(storage, "a.txt");
        using var stop = new CancellationTokenSource();
        var catchingUp = run.CatchUpAsync(null, stop.Token);
        await composing.WaitAsync();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => catchingUp);
        go.Release();
    }

    [Fact]
    public async Task A_pass_keeps_none_of_its_articles()
    {
        var storage = await StorageAsync(() => { });
        await UploadAsync(storage, "a.txt");

        var result = Assert.Single((await new LocalRun(storage, "UTC", Site, TimeProvider.System).IngestAsync(null, default)).Results);

        Assert.True(result.IsArticle);
        Assert.Null(result.Article);
    }

    private async Task<PipelineStorage> StorageAsync(Action compose) => new((await azurite.CreateStorageAsync()).Options, NewsFunctions.Own with
    {
        Compose = (day, articles, rejected, earlier, replaced) =>
        {
            compose();
            return DigestComposer.Compose(day, articles, rejected, earlier, replaced);
        },
    });

    private static async Task UploadAsync(PipelineStorage storage, string name) =>
        await storage.ArticleBlobs.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(await File.ReadAllBytesAsync(Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt"))), overwrite: true);
}
