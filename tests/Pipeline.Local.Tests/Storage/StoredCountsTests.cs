using Pipeline.Local.Running;
using Pipeline.Local.Storage;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Local.Tests.Storage;

[Collection(AzuriteTests.Name)]
public sealed class StoredCountsTests(AzuriteFixture azurite)
{
    private static readonly string[] Files = [.. Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task A_day_whose_digest_stands_is_counted_without_reading_its_rows()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network });
        await UploadAsync(storage, Files[0], Files[1]);
        await storage.ArticleBlobs.GetBlobClient("photo.txt").UploadAsync(BinaryData.FromBytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]));
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        await run.IngestAsync(null, default);
        var rows = await StoredCounts.OfAsync(storage, "UTC", default);
        await run.PublishDueAsync(default);
        var read = 0;
        network.Watch(request => read += request.Uri.ToString().Contains(storage.Options.ArticlesTable + "()", StringComparison.Ordinal) ? 1 : 0);

        var told = await StoredCounts.OfAsync(storage, "UTC", default);

        Assert.Equal(0, read);
        Assert.Equal((3, 2, "photo.txt"), (rows.Uploads, rows.Articles, Assert.Single(rows.Rejected).Source));
        Assert.Equal((rows.Articles, rows.Claims, rows.Rejected[0].Message), (told.Articles, told.Claims, Assert.Single(told.Rejected).Message));
        Assert.Empty(told.Untold);
    }

    [Fact]
    public async Task What_came_since_the_digest_waits()
    {
        var storage = await azurite.CreateStorageAsync();
        await UploadAsync(storage, Files[0]);
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        await run.CatchUpAsync(null, default);
        await UploadAsync(storage, Files[1]);

        var counts = await StoredCounts.OfAsync(storage, "UTC", default);

        Assert.Equal((2, 1, Path.GetFileName(Files[1])), (counts.Uploads, counts.Articles, Assert.Single(counts.Waiting).Path));
    }

    private static async Task UploadAsync(PipelineStorage storage, params string[] files)
    {
        foreach (var file in files)
        {
            await storage.ArticleBlobs.GetBlobClient(Path.GetFileName(file)).UploadAsync(BinaryData.FromBytes(await File.ReadAllBytesAsync(file)));
        }
    }
}
