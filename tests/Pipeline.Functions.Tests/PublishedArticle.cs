using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

/// <summary>A storage in which one article stands in the digest of its day.</summary>
internal static class PublishedArticle
{
    public static string Text { get; } = string.Join(
        "\n\n",
        Enumerable.Repeat("US Secretary of State John Kerry said that 40 people were hurt in the harbour. Nobody else spoke on Friday, and the town was quiet.", 8));

    public static async Task<(PipelineStorage Storage, DateOnly Day)> OneAsync(AzuriteFixture azurite)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Text);
        var result = await storage.Ingester.IngestAsync("a.txt");
        Assert.Equal(IngestStatus.Saved, result.Status);
        var day = new DigestDay(result.Key!.Value.Day);
        await FunctionHost.Publisher(storage).PublishAsync(day);
        return (storage, day.Date);
    }
}
