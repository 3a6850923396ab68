using Pipeline.Storage.Articles;

namespace Pipeline.Storage.Tests.Articles;

/// <summary>Several write the rows of one upload.</summary>
[Collection(AzuriteTests.Name)]
public sealed class ConcurrentWriterTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Keeps_a_later_upload_when_an_older_one_comes_late()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob(etag: "0x2", hour: 10));

        var saved = await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 5), Seeds.Blob(etag: "0x1", hour: 9));

        Assert.Equal(SaveOutcome.Superseded, saved.Outcome);
        Assert.Single((await storage.Articles.AllTheDay(Day).SingleAsync()).Article!.Claims);
    }

    [Fact]
    public async Task Writers_of_the_same_upload_at_once_leave_one_whole_article()
    {
        var storage = await azurite.CreateStorageAsync();
        var saves = Enumerable.Range(1, 8).Select(i => storage.Articles.SaveAsync(
            Seeds.Article("a.txt", claims: i * 10), Seeds.Blob(etag: $"0x{i}") with { LastModified = Seeds.Blob().LastModified.AddSeconds(i) }));

        await Task.WhenAll(saves);

        var upload = await storage.Articles.AllTheDay(Day).SingleAsync();
        Assert.Equal("0x8", upload.Blob.ETag);
        Assert.Equal(80, upload.Article!.Claims.Length);
    }

    [Fact]
    public async Task Of_versions_of_one_second_the_row_ends_as_the_one_that_the_blob_is()
    {
        var storage = await azurite.CreateStorageAsync();
        const string Current = "0x8";
        // Each writer read one version at some time; whoever hears that the blob is another by now reads that.
        var writers = Enumerable.Range(1, 8).Select(async i =>
        {
            var etag = $"0x{i}";
            while (await SaveAsync(etag) == SaveOutcome.Outdated)
            {
                etag = Current;
            }
        });

        await Task.WhenAll(writers);

        Assert.Equal(Current, (await storage.Articles.AllTheDay(Day).SingleAsync()).Blob.ETag);

        async Task<SaveOutcome> SaveAsync(string etag) => (await storage.Articles.SaveAsync(
            Seeds.Article("a.txt", claims: 1), Seeds.Blob(etag: etag), _ => Task.FromResult(etag == Current))).Outcome;
    }
}
