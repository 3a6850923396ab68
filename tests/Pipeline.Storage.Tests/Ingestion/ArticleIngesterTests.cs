using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Ingestion;

[Collection(AzuriteTests.Name)]
public sealed class ArticleIngesterTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_article_costs_one_read_and_one_transaction()
    {
        var counting = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = counting });
        await storage.UploadAsync("a.txt", Seeds.Text);
        var before = counting.Requests;

        var result = await storage.Ingester.IngestAsync("a.txt");

        Assert.Equal(IngestStatus.Saved, result.Status);
        Assert.Equal(2, counting.Requests - before);
    }

    [Fact]
    public async Task An_event_delivered_twice_costs_one_question_more_and_writes_nothing()
    {
        var counting = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = counting });
        await storage.UploadAsync("a.txt", Seeds.Text);
        await storage.Ingester.IngestAsync("a.txt");
        var before = counting.Requests;

        var result = await storage.Ingester.IngestAsync("a.txt");

        Assert.Equal(IngestStatus.Unchanged, result.Status);
        Assert.Equal(3, counting.Requests - before);
    }

    [Fact]
    public async Task A_pass_over_an_unchanged_container_is_one_request()
    {
        var counting = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = counting });
        await storage.UploadAsync("a.txt", Seeds.Text);
        var reconciler = storage.CreateReconciler();
        await reconciler.RunOnceAsync();
        var before = counting.Requests;

        await reconciler.RunOnceAsync();

        Assert.Equal(1, counting.Requests - before);
    }
}
