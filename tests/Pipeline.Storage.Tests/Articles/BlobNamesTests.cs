using Azure.Storage.Blobs;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Articles;

[Collection(AzuriteTests.Name)]
public sealed class BlobNamesTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/../b.txt")]
    [InlineData("a\\..\\b.txt")]
    [InlineData("..\\..\\y.txt")]
    [InlineData("../digests/x")]
    [InlineData("a/.")]
    [InlineData("a/./b.txt")]
    public void A_name_that_leads_elsewhere_is_refused_with_a_sentence(string name) =>
        Assert.EndsWith("without such parts.", BlobNames.Problem(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a./b.txt")]
    [InlineData(".../b.txt")]
    [InlineData("..a/b..txt")]
    [InlineData("2026/11/22/été #1 100%.txt")]
    [InlineData("a/%2e%2e/b.txt")]
    public void Any_other_name_is_reached_by_its_address(string name)
    {
        Assert.Null(BlobNames.Problem(name));
        Assert.Equal(name, new BlobContainerClient("UseDevelopmentStorage=true", "articles").GetBlobClient(name).Name);
    }

    [Theory]
    [InlineData("C:\\fakepath\\story.html", "story.html")]
    [InlineData("a/b\\c.txt", "c.txt")]
    [InlineData("plain.txt", "plain.txt")]
    public void A_path_of_any_system_is_cut_to_its_last_part(string path, string name) => Assert.Equal(name, BlobNames.LastPart(path));

    [Fact]
    public async Task An_upload_under_such_a_name_is_told_to_its_owner_and_no_other_blob_is_taken_for_it()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a\\..\\b.txt", " ");
        await storage.UploadAsync("..\\..\\y.txt", Seeds.Text);
        await storage.UploadAsync("b.txt", Seeds.Text);
        var reconciler = storage.CreateReconciler();

        var pass = await reconciler.RunOnceAsync();

        Assert.Equal(3, pass.Results.Length);
        Assert.Equal(IngestStatus.Saved, pass.Results.Single(r => r.Path == "b.txt").Status);
        Assert.All(pass.Results.Where(r => r.Path != "b.txt"), r => Assert.Equal(
            (IngestStatus.Rejected, RejectionCode.UnsupportedKind), (r.Status, r.Rejection!.Code)));
        Assert.Empty((await reconciler.RunOnceAsync()).Results);
        Assert.Empty((await storage.CreateReconciler().RunOnceAsync()).Results);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../nowhere/x.txt")]
    public async Task An_event_for_such_a_name_that_no_blob_has_is_of_a_blob_that_is_gone(string name)
    {
        var storage = await azurite.CreateStorageAsync();

        Assert.Equal(IngestStatus.Gone, (await storage.Ingester.IngestAsync(name)).Status);
    }

    [Theory]
    [InlineData('/')]
    [InlineData('\\')]
    public async Task Reading_a_digest_reads_no_other_container(char separator)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("x.html", "not for readers");

        Assert.Null(await storage.Digests.ReadAsync($"..{separator}{storage.Options.ArticlesContainer}{separator}x.html"));
    }

    [Fact]
    public async Task Deleting_by_such_a_name_deletes_nothing()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.DigestBlobs.GetBlobClient("index.html").UploadAsync(BinaryData.FromString("index"));
        var remover = storage.CreateRemover(new(storage.Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<Pipeline.Storage.Digests.DigestFile>>([])));

        await Assert.ThrowsAsync<ArgumentException>(() => remover.RemoveAsync(
            $"../{storage.Options.DigestsContainer}/index.html", new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22), "UTC"));

        Assert.NotNull(await storage.Digests.ReadAsync("index.html"));
    }
}
