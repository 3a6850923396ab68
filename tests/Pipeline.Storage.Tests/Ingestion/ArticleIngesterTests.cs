using Azure.Storage.Blobs.Models;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
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
        await storage.UploadAsync("b.txt", Seeds.Text);
        var before = counting.Requests;

        await storage.Ingester.IngestAsync("b.txt");
        var first = counting.Requests;
        var result = await storage.Ingester.IngestAsync("a.txt");

        Assert.Equal(IngestStatus.Saved, result.Status);
        // The first of a minute also notes that its day owes a digest.
        Assert.Equal((3, 2), (first - before, counting.Requests - first));
    }

    [Fact]
    public async Task The_address_that_a_page_was_fetched_from_stands_beside_it_and_is_its_address()
    {
        var storage = await azurite.CreateStorageAsync();
        var address = new Uri("https://news.example/2026/mill?id=3#top");
        await storage.ArticleBlobs.GetBlobClient("web/mill.txt").UploadAsync(
            BinaryData.FromString(Seeds.Text), new BlobUploadOptions { Metadata = UploadAddress.Metadata(address) });

        var result = await storage.Ingester.IngestAsync("web/mill.txt");

        Assert.Equal("https://news.example/2026/mill?id=3", result.Article?.Metadata.Url?.Value);
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
    public async Task A_version_that_was_replaced_within_its_second_is_not_written_over_the_later_one()
    {
        var faults = new FaultingTransport();
        var slow = await azurite.CreateStorageAsync(options => options with { Transport = faults });
        var fast = new PipelineStorage(slow.Options with { Transport = null });
        await slow.UploadAsync("noted.txt", Seeds.Text);
        await slow.Ingester.IngestAsync("noted.txt");
        await slow.UploadAsync("a.txt", Seeds.Text);
        var released = new TaskCompletionSource();
        var held = faults.HoldFirst(request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal), released.Task);

        var older = slow.Ingester.IngestAsync("a.txt");
        await held;
        var first = (await slow.ArticleBlobs.GetBlobClient("a.txt").GetPropertiesAsync()).Value;
        var later = await slow.UploadAsync("a.txt", " ");
        var etag = later.ETag.ToString().Trim('"');
        // As the service dates them where both come within one second.
        var version = new UploadedBlob("a.txt", first.LastModified, etag, 1);
        await fast.Articles.SaveRejectionAsync(new Rejection(RejectionCode.Empty, "It is empty."), version);
        released.SetResult();

        Assert.Equal(etag, (await older).Version!.ETag);
        var stands = await fast.Articles.FindVersionAsync(fast.Articles.KeyOf(version));
        Assert.Equal(etag, stands!.ETag);
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
