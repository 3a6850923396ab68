using System.Text.Json;
using Pipeline.Functions.Http;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

[Collection(AzuriteTests.Name)]
public sealed class HttpTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("json", "application/json; charset=utf-8")]
    [InlineData("md", "text/markdown; charset=utf-8")]
    public async Task A_digest_comes_in_its_kind_with_validators_and_then_not_again(string format, string contentType)
    {
        var (storage, day) = await PublishedArticle.OneAsync(azurite);
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
        var (storage, day) = await PublishedArticle.OneAsync(azurite);
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
        var (storage, day) = await PublishedArticle.OneAsync(azurite);
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

    private static DigestRequests Digests(PipelineStorage storage) =>
        new(storage, FunctionHost.Publisher(storage), FunctionHost.Settings, TimeProvider.System, new ListLogger<DigestRequests>());
}
