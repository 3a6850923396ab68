using System.Text;
using Azure.Storage.Blobs.Models;
using Pipeline.News.Texts;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Ingestion;

[Collection(AzuriteTests.Name)]
public sealed class BadUploadTests(AzuriteFixture azurite)
{
    public static TheoryData<string> Names =>
    [
        "with spaces in it.txt", "hash#tag.txt", "100%.txt", "percent%20encoded.txt", "question?mark=1&x=2.txt", "plus+and&ampersand.txt",
        "Füße und Räder.txt", "北京—新闻.txt", "новости/за день/статья.txt", "emoji 🗞.txt", "quote's \"name\".txt", "semi;colon,comma.txt",
        "brackets[1](2){3}.txt", "a//b.txt", "UPPER.TXT", "~tilde^caret`tick.txt", "=equals@at$dollar!.txt", Long("ä"), Long("a"),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ingests_a_blob_of_any_name_once(string name)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync(name, Seeds.Text);

        var pass = await storage.CreateReconciler().RunOnceAsync();
        var again = await storage.CreateReconciler().RunOnceAsync();

        var result = Assert.Single(pass.Results);
        Assert.Equal((name, IngestStatus.Saved), (result.Path, result.Status));
        Assert.Empty(again.Results);
        var stored = await storage.Articles.FindAsync(result.Key!.Value);
        Assert.Equal((name, name), (stored!.Blob.Path, stored.Article!.Source));
    }

    [Fact]
    public async Task Names_that_differ_only_in_case_are_two_articles()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("Story.txt", Seeds.Text);
        await storage.UploadAsync("story.txt", Seeds.Text);

        var pass = await storage.CreateReconciler().RunOnceAsync();

        Assert.Equal(2, pass.Results.Select(r => r.Key).Distinct().Count());
        Assert.Equal(2, await storage.Articles.AllTheDay(pass.Results[0].Key!.Value.Day).CountAsync());
    }

    [Fact]
    public async Task Two_blobs_with_the_same_content_are_two_articles_with_one_fingerprint()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);
        await storage.UploadAsync("b.txt", Seeds.Text);

        var pass = await storage.CreateReconciler().RunOnceAsync();

        var stored = await storage.Articles.AllTheDay(pass.Results[0].Key!.Value.Day).Select(u => u.Article!).ToListAsync();
        Assert.Equal(["a.txt", "b.txt"], stored.Select(a => a.Source).Order());
        Assert.Single(stored.Select(a => a.Fingerprint).Distinct());
    }

    [Fact]
    public async Task One_blob_ingested_many_times_at_once_is_one_article()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => storage.Ingester.IngestAsync("a.txt"))));

        Assert.Single(results, r => r.Status == IngestStatus.Saved);
        Assert.Equal(7, results.Count(r => r.Status == IngestStatus.Unchanged));
        Assert.Single(await storage.Articles.AllTheDay(results[0].Key!.Value.Day).ToListAsync());
    }

    [Fact]
    public async Task One_name_uploaded_and_ingested_many_times_at_once_ends_as_the_last_upload()
    {
        var storage = await azurite.CreateStorageAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await storage.UploadAsync("a.txt", $"{Seeds.Text}\n\nThis is version {i} of the report, said the minister.");
            await storage.Ingester.IngestAsync("a.txt");
        }));

        var reconciler = storage.CreateReconciler();
        await reconciler.RunOnceAsync();

        var blob = (await storage.ArticleBlobs.GetBlobClient("a.txt").GetPropertiesAsync()).Value;
        var stored = await storage.Articles.AllTheDay(DateOnly.FromDateTime(blob.LastModified.UtcDateTime)).SingleAsync();
        Assert.Equal(blob.ETag.ToString().Trim('"'), stored.Blob.ETag);
    }

    [Fact]
    public async Task A_blob_deleted_between_listing_and_reading_is_gone_and_no_fault()
    {
        var storage = await azurite.CreateStorageAsync();

        var result = await storage.Ingester.IngestAsync("never there.txt");

        Assert.Equal(IngestStatus.Gone, result.Status);
    }

    [Fact]
    public async Task Fifty_megabytes_are_rejected_without_being_read()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults });
        var text = Encoding.UTF8.GetBytes(new string('a', 50 * 1024 * 1024));
        await storage.ArticleBlobs.GetBlobClient("big.txt").UploadAsync(new BinaryData(text));

        var result = await storage.Ingester.IngestAsync("big.txt");

        Assert.Equal((IngestStatus.Rejected, RejectionCode.TooLarge), (result.Status, result.Rejection?.Code));
        Assert.Contains("52,428,800", result.Rejection!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "", RejectionCode.Empty)]
    [InlineData("blank.txt", " \n\t ", RejectionCode.Empty)]
    [InlineData("picture.png", "x", RejectionCode.UnsupportedKind)]
    public async Task What_is_no_article_is_kept_as_a_rejection(string name, string text, RejectionCode code)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync(name, text);

        var result = Assert.Single((await storage.CreateReconciler().RunOnceAsync()).Results);

        Assert.Equal((IngestStatus.Rejected, code), (result.Status, result.Rejection?.Code));
        Assert.Empty((await storage.CreateReconciler().RunOnceAsync()).Results);
    }

    [Fact]
    public async Task Leaves_the_blob_as_it_was()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Seeds.Text);
        var blob = storage.ArticleBlobs.GetBlobClient("a.txt");
        BlobProperties before = await blob.GetPropertiesAsync();

        await storage.Ingester.IngestAsync("a.txt");

        BlobProperties after = await blob.GetPropertiesAsync();
        Assert.Equal((before.ETag, before.LastModified), (after.ETag, after.LastModified));
    }

    // A blob's name may have 1,024 characters.
    private static string Long(string letter) => string.Concat(Enumerable.Repeat(letter, 1020)) + ".txt";
}
