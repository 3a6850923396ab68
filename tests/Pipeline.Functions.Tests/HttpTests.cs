using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Triggers;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

[Collection(AzuriteTests.Name)]
public sealed class HttpTests(AzuriteFixture azurite)
{
    private static readonly string Text = string.Join(
        "\n\n",
        Enumerable.Repeat("US Secretary of State John Kerry said that 40 people were hurt in the harbour. Nobody else spoke on Friday, and the town was quiet.", 8));

    [Theory]
    [InlineData("json", "application/json; charset=utf-8")]
    [InlineData("md", "text/markdown; charset=utf-8")]
    public async Task A_digest_comes_in_its_kind_with_validators_and_then_not_again(string format, string contentType)
    {
        var (storage, day) = await PublishedAsync();
        var requests = Digests(storage);

        var (first, body) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, $"{day:yyyy-MM-dd}", format, default));
        var etag = first.Headers.ETag.ToString();
        var (second, nothing) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, "latest", format, default), ("If-None-Match", etag));

        Assert.Equal((200, contentType, "public, no-cache"), (first.StatusCode, first.ContentType, first.Headers.CacheControl.ToString()));
        Assert.NotEmpty(body);
        Assert.NotEmpty(first.Headers.LastModified.ToString());
        Assert.Equal((304, ""), (second.StatusCode, nothing));
    }

    [Theory]
    [InlineData("digest.html", "text/html; charset=utf-8")]
    [InlineData("speakers.html", "text/html; charset=utf-8")]
    [InlineData("../../../index.html", "text/html; charset=utf-8")]
    [InlineData("../../../feed.atom", "application/atom+xml; charset=utf-8")]
    public async Task A_page_comes_from_where_its_links_hold_with_validators_and_then_not_again(string page, string contentType)
    {
        var (storage, day) = await PublishedAsync();
        var requests = Digests(storage);
        var (redirect, _) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, "latest", "html", default));
        var address = redirect.Headers.Location.ToString();
        Assert.Equal((302, $"/api/pages/{day:yyyy/MM/dd}/digest.html"), (redirect.StatusCode, address));
        var path = new Uri(new Uri($"http://app{address}"), page).AbsolutePath["/api/pages/".Length..];

        var (first, body) = await FunctionHost.AnswerAsync(r => requests.GetPageAsync(r, path, default));
        var (second, nothing) = await FunctionHost.AnswerAsync(r => requests.GetPageAsync(r, path, default), ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal((200, contentType, "public, no-cache"), (first.StatusCode, first.ContentType, first.Headers.CacheControl.ToString()));
        Assert.NotEmpty(body);
        Assert.Equal((304, ""), (second.StatusCode, nothing));
    }

    [Theory]
    [InlineData("2026/11/22/stories/none.html")]
    [InlineData("2026/11/22/")]
    [InlineData("secrets.exe")]
    public async Task A_page_that_is_not_there_is_told_in_a_sentence(string path)
    {
        var storage = await azurite.CreateStorageAsync();

        var (response, body) = await FunctionHost.AnswerAsync(r => Digests(storage).GetPageAsync(r, path, default));

        Assert.Equal(404, response.StatusCode);
        Assert.EndsWith(".", JsonDocument.Parse(body).RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../{0}/kept.html")]
    [InlineData("..\\{0}\\kept.html")]
    [InlineData("2026/../../{0}/kept.html")]
    public async Task A_path_that_leads_to_another_container_is_no_page(string path)
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("kept.html", "not for readers");
        var address = path.Replace("{0}", storage.Options.ArticlesContainer, StringComparison.Ordinal);

        var (response, body) = await FunctionHost.AnswerAsync(r => Digests(storage).GetPageAsync(r, address, default));

        Assert.Equal(404, response.StatusCode);
        Assert.DoesNotContain("not for readers", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-13-01", "json", 400)]
    [InlineData("yesterday", "json", 400)]
    [InlineData("2001-01-01", "json", 404)]
    [InlineData("latest", "json", 404)]
    [InlineData("2001-01-01", "exe", 404)]
    public async Task What_is_no_digest_is_told_in_a_sentence(string day, string format, int status)
    {
        var storage = await azurite.CreateStorageAsync();

        var (response, body) = await FunctionHost.AnswerAsync(r => Digests(storage).GetAsync(r, day, format, default));

        Assert.Equal((status, "application/problem+json; charset=utf-8"), (response.StatusCode, response.ContentType));
        Assert.EndsWith(".", JsonDocument.Parse(body).RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_is_rebuilt_under_its_revision()
    {
        var (storage, day) = await PublishedAsync();
        var before = (await storage.Digests.ReadAsync(day, "digest.html"))!.ETag;

        var (response, body) = await FunctionHost.AnswerAsync(r => Digests(storage).RebuildAsync(r, $"{day:yyyy-MM-dd}", default));

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(1, JsonDocument.Parse(body).RootElement.GetProperty("revision").GetInt32());
        Assert.NotEqual(before, (await storage.Digests.ReadAsync(day, "digest.html"))!.ETag);
    }

    [Fact]
    public async Task No_digest_is_built_of_a_day_that_has_not_begun()
    {
        var storage = await azurite.CreateStorageAsync();

        var (response, _) = await FunctionHost.AnswerAsync(r => Digests(storage).RebuildAsync(r, "2999-01-01", default));

        Assert.Equal(400, response.StatusCode);
    }

    [Fact]
    public async Task An_article_comes_as_JSON_or_as_a_page()
    {
        var (storage, _) = await PublishedAsync();
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
    public async Task Health_is_good_while_storage_answers_and_bad_when_it_does_not()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        var health = Health(storage);
        var taken = await storage.UploadAsync("taken.txt", Text);
        await storage.UploadAsync("waiting.txt", Text);
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("/waiting.txt", StringComparison.Ordinal));
        await new ReconcileMissed(storage, storage.CreateReconciler(), TimeProvider.System, new ListLogger<ReconcileMissed>()).RunAsync(new TimerInfo(), default);

        var (good, state) = await FunctionHost.AnswerAsync(r => health.GetAsync(r, default));
        faults.FailWhere(_ => true);
        var (bad, body) = await FunctionHost.AnswerAsync(r => health.GetAsync(r, default));

        Assert.Equal((200, "no-store"), (good.StatusCode, good.Headers.CacheControl.ToString()));
        var told = JsonDocument.Parse(state).RootElement;
        Assert.Equal(1, told.GetProperty("backlog").GetInt32());
        Assert.Equal(taken.LastModified, told.GetProperty("lastIngested").GetDateTimeOffset());
        Assert.Equal(503, bad.StatusCode);
        Assert.False(JsonDocument.Parse(body).RootElement.GetProperty("storageAnswers").GetBoolean());
        Assert.Equal("Storage cannot be reached.", JsonDocument.Parse(body).RootElement.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Health_tells_what_is_not_there_from_what_is_not_reachable()
    {
        var storage = new PipelineStorage(AzuriteFixture.Options(azurite.ConnectionString, 999));

        var (bad, body) = await FunctionHost.AnswerAsync(r => Health(storage).GetAsync(r, default));

        Assert.Equal(503, bad.StatusCode);
        Assert.StartsWith("Storage answers, but what the app needs is not there (TableNotFound)", JsonDocument.Parse(body).RootElement.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_speaker_of_a_day_that_is_over_is_found_by_the_days_index_and_not_by_searching_its_rows()
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network });
        await storage.UploadAsync("a.txt", Text);
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

    private static HealthRequest Health(PipelineStorage storage) =>
        new(storage, new Readers(FunctionHost.Settings.Readers), FunctionHost.Settings, TimeProvider.System, new ListLogger<HealthRequest>());

    private static DigestRequests Digests(PipelineStorage storage) =>
        new(storage, FunctionHost.Publisher(storage), FunctionHost.Settings, TimeProvider.System, new ListLogger<DigestRequests>());

    private static ArticleRequests Articles(PipelineStorage storage) => new(storage, FunctionHost.Settings, TimeProvider.System);

    private async Task<(PipelineStorage Storage, DateOnly Day)> PublishedAsync()
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
