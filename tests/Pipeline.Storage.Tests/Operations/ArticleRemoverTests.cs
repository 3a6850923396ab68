using System.Text;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Operations;

namespace Pipeline.Storage.Tests.Operations;

[Collection(AzuriteTests.Name)]
public sealed class ArticleRemoverTests(AzuriteFixture azurite)
{
    private const string Path = "private/story.txt";

    [Fact]
    public async Task A_removed_article_is_named_nowhere_any_more()
    {
        var storage = await azurite.CreateStorageAsync();
        var publisher = Publisher(storage);
        await storage.UploadAsync("other.txt", await File.ReadAllTextAsync(Seeds.Files[2]));
        await storage.UploadAsync(Path, Seeds.Text);
        var other = await storage.Ingester.IngestAsync("other.txt");
        var story = await storage.Ingester.IngestAsync(Path);
        await storage.Operations.RecordFailureAsync(new FailedUpload(Path, null, DateTimeOffset.UnixEpoch));
        var day = story.Key!.Value.Day;
        await publisher.PublishAsync(new DigestDay(day));
        var headline = story.Article!.Metadata.Headline!.Value;
        Assert.Contains(headline, await EverythingAsync(storage, day), StringComparison.Ordinal);

        var removal = await storage.CreateRemover(publisher).RemoveAsync(Path, day.AddDays(-2), day.AddDays(1), "UTC");

        Assert.Equal((true, true, false), (removal.HadBlob, removal.HadFailure, removal.FoundNothing));
        Assert.Equal([day], removal.Uploaded);
        Assert.Equal([day], removal.Digests);
        Assert.False(await storage.ArticleBlobs.GetBlobClient(Path).ExistsAsync());
        Assert.Null(await storage.Articles.FindAsync(story.Key.Value));
        Assert.NotNull(await storage.Articles.FindAsync(other.Key!.Value));
        Assert.Empty(await storage.Operations.FailuresAsync().ToListAsync());
        var after = await EverythingAsync(storage, day);
        Assert.DoesNotContain(headline, after, StringComparison.Ordinal);
        Assert.DoesNotContain(Path, after, StringComparison.Ordinal);
        Assert.Equal(2, (await storage.Digests.FindAsync(day))!.Revision);
    }

    [Fact]
    public async Task A_removal_that_stopped_half_way_is_finished_by_the_next()
    {
        var storage = await azurite.CreateStorageAsync();
        var publisher = Publisher(storage);
        await storage.UploadAsync(Path, Seeds.Text);
        var story = await storage.Ingester.IngestAsync(Path);
        var day = story.Key!.Value.Day;
        await publisher.PublishAsync(new DigestDay(day));
        await storage.ArticleBlobs.GetBlobClient(Path).DeleteAsync();
        await storage.Articles.DeleteEverywhereAsync(Path, day, day);

        var removal = await storage.CreateRemover(publisher).RemoveAsync(Path, day, day, "UTC");

        Assert.Equal([day], removal.Digests);
        Assert.DoesNotContain(Path, await EverythingAsync(storage, day), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var storage = await azurite.CreateStorageAsync();

        var removal = await storage.CreateRemover(Publisher(storage)).RemoveAsync("no.txt", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22), "UTC");

        Assert.True(removal.FoundNothing);
    }

    private static DigestPublisher Publisher(PipelineStorage storage) => new(
        storage.Articles, storage.Digests, (digest, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([new("digest.html", "text/html", Encoding.UTF8.GetBytes(DigestMarkdown.Write(digest)))]));

    /// <summary>Every file of the day's digest.</summary>
    private static async Task<string> EverythingAsync(PipelineStorage storage, DateOnly day)
    {
        var text = new StringBuilder();
        foreach (var name in (string[])["digest.json", "digest.md", "digest.html"])
        {
            text.Append(Encoding.UTF8.GetString((await storage.Digests.ReadAsync(day, name))!.Bytes.Span));
        }

        return text.ToString();
    }
}
