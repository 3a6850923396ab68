using System.Text.Json;
using Pipeline.Functions.Http;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

/// <summary>Articles and speakers over HTTP.</summary>
[Collection(AzuriteTests.Name)]
public sealed class ArticleRequestTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_article_comes_as_JSON_or_as_a_page()
    {
        var (storage, _) = await PublishedArticle.OneAsync(azurite);
        var key = (await storage.Ingester.IngestAsync("a.txt")).Key!.Value;
        var requests = Articles(storage);

        var (json, line) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, key.ToString(), default));
        var (page, html) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, key.ToString(), default), ("Accept", "text/html,*/*"));
        var (again, _) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, key.ToString(), default), ("If-None-Match", json.Headers.ETag.ToString()));

        Assert.Equal((200, "application/json; charset=utf-8", "Accept"), (json.StatusCode, json.ContentType, json.Headers.Vary.ToString()));
        Assert.Equal("a.txt", JsonDocument.Parse(line).RootElement.GetProperty("source").GetString());
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("in the harbour", html, StringComparison.Ordinal);
        Assert.NotEqual(json.Headers.ETag.ToString(), page.Headers.ETag.ToString());
        Assert.Equal(304, again.StatusCode);
    }

    [Theory]
    [InlineData("nonsense", 400)]
    [InlineData("20261122-0123456789abcdef0123", 404)]
    public async Task What_is_no_article_is_told(string key, int status)
    {
        var storage = await azurite.CreateStorageAsync();

        var (response, _) = await FunctionHost.AnswerAsync(r => Articles(storage).GetAsync(r, key, default));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_speaker_that_nobody_quotes_has_said_nothing()
    {
        var storage = await azurite.CreateStorageAsync();

        var (response, body) = await FunctionHost.AnswerAsync(r => Articles(storage).GetSpeakerAsync(r, "O'Neil \"Bob\"", default));

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(0, JsonDocument.Parse(body).RootElement.GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public async Task A_speaker_of_a_day_that_is_over_is_found_by_the_days_index_and_not_by_searching_its_rows()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network });
        await storage.UploadAsync("a.txt", PublishedArticle.Text);
        var key = (await storage.Ingester.IngestAsync("a.txt")).Key!.Value;
        await FunctionHost.Publisher(storage).PublishAsync(new DigestDay(key.Day));
        List<string> asked = [];
        network.Watch(request => asked.Add(Uri.UnescapeDataString(request.Uri.ToUri().AbsoluteUri)));
        var tomorrow = new FixedClock(new DateTimeOffset(key.Day.AddDays(1), new TimeOnly(12, 0), TimeSpan.Zero));

        var (response, body) = await FunctionHost.AnswerAsync(
            r => new ArticleRequests(storage, FunctionHost.Settings, tomorrow).GetSpeakerAsync(r, "John Kerry", default), ("Accept", "application/json"));

        Assert.Equal(200, response.StatusCode);
        var claims = JsonDocument.Parse(body).RootElement.GetProperty("claims");
        Assert.Equal(key.ToString(), claims[0].GetProperty("article").GetString());
        Assert.Equal(1, claims[0].GetProperty("number").GetInt32());
        Assert.Contains("40 people were hurt", claims[0].GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(asked, address => address.Contains("Speaker", StringComparison.Ordinal) && address.Contains($"ge '{key.Day:yyyyMMdd}-'", StringComparison.Ordinal));
    }

    private static ArticleRequests Articles(PipelineStorage storage) => new(storage, FunctionHost.Settings, TimeProvider.System);
}
