using Pipeline.News.Digests;
using Pipeline.Search.Indexes;
using Pipeline.Search.Queries;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Tests.Digests;

[Collection(AzuriteTests.Name)]
public sealed class SearchStoreTests(AzuriteFixture azurite)
{
    private const string Ferry = "The ferry of Orvale runs again in May, the council of Orvale said on Monday. Engineers had looked at its hull for six weeks, and the harbour was quiet.";
    private const string Tunnel = "The tunnel under Lake Tarn is closed until June, its owner said on Monday. Water had come through the roof in three places, and nobody was hurt there.";

    [Fact]
    public async Task A_published_day_is_found_a_late_article_too_and_a_removed_one_no_more()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await UploadAsync(storage, "ferry.txt", Ferry);
        await Publisher(storage).PublishAsync(day);
        Assert.Equal(["ferry.txt"], await FoundAsync(storage, "hull"));

        await UploadAsync(storage, "tunnel.txt", Tunnel);
        await Publisher(storage).PublishAsync(day);
        Assert.Equal(["tunnel.txt"], await FoundAsync(storage, "roof"));

        await storage.CreateRemover(Publisher(storage)).RemoveAsync("ferry.txt", day.Date, day.Date, "UTC");
        Assert.Empty(await FoundAsync(storage, "hull"));
        Assert.Equal(["tunnel.txt"], await FoundAsync(storage, "roof"));
    }

    [Fact]
    public async Task A_day_without_an_index_is_told_and_the_others_are_found()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await UploadAsync(storage, "ferry.txt", Ferry);
        await Publisher(storage).PublishAsync(day);
        await Publisher(storage).PublishAsync(day.Previous);
        await storage.DigestBlobs.GetBlobClient($"{day.Previous.Date:yyyy/MM/dd}/{IndexWriter.FileName}").DeleteAsync();

        var answer = await storage.Searches.FindAsync(SearchQuery.Read("hull"));

        Assert.Equal(day.Previous.Date, Assert.Single(answer.WithoutIndex));
        Assert.Equal(day.Date, Assert.Single(answer.Searched));
        Assert.NotEqual(0, answer.Total);
    }

    private static async Task<DigestDay> UploadAsync(PipelineStorage storage, string name, string text)
    {
        await storage.UploadAsync(name, string.Join("\n\n", Enumerable.Repeat(text, 4)));
        return new DigestDay((await storage.Ingester.IngestAsync(name)).Key!.Value.Day);
    }

    private static DigestPublisher Publisher(PipelineStorage storage) => new(storage.Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([]));

    private static async Task<string[]> FoundAsync(PipelineStorage storage, string words) =>
        [.. (await storage.Searches.FindAsync(SearchQuery.Read(words + " kind:article"))).Groups.SelectMany(group => group.Hits).Select(hit => hit.Source).OfType<string>()];
}
