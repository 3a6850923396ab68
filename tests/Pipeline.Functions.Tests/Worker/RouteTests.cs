using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Hosting;
using Pipeline.Storage.Articles;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>Every address that the app answers, over HTTP, as readers with a key see it.</summary>
[Collection(WorkerTests.Name)]
public sealed class RouteTests(WorkerFixture fixture)
{
    private readonly FunctionsHost _host = fixture.Host;

    [Fact]
    public async Task A_day_is_composed_and_read_by_its_routes()
    {
        var day = await PublishAsync("routes.txt");

        using var json = await GetAsync($"/api/digests/{day:yyyy-MM-dd}.json");
        using var again = await GetAsync($"/api/digests/{day:yyyy-MM-dd}.json", ("If-None-Match", json.Headers.ETag!.ToString()));
        using var latest = await GetAsync("/api/digests/latest.html");
        using var page = await GetAsync(latest.Headers.Location!.OriginalString);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (json.StatusCode, json.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, latest.StatusCode);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Mara Elling", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_and_a_speaker_are_read_by_their_routes()
    {
        var day = await PublishAsync("speaker.txt");
        var properties = await _host.Storage.ArticleBlobs.GetBlobClient("speaker.txt").GetPropertiesAsync();
        var key = ArticleKey.Of("articles", "speaker.txt", properties.Value.LastModified);

        using var article = await GetAsync($"/api/articles/{key}");
        using var speaker = await GetAsync($"/api/speakers/{Uri.EscapeDataString(Texts.Speaker)}?days=1");

        Assert.Equal("speaker.txt", (await JsonAsync(article)).GetProperty("source").GetString());
        Assert.Contains((await JsonAsync(speaker)).GetProperty("claims").EnumerateArray(), claim => claim.GetProperty("article").GetString() == key.ToString());
        Assert.True(day >= key.Day);
    }

    [Theory]
    [InlineData("/api/digests/yesterday.json", 400)]
    [InlineData("/api/digests/2001-01-01.json", 404)]
    [InlineData("/api/digests/2001-01-01.exe", 404)]
    [InlineData("/api/articles/nonsense", 400)]
    [InlineData("/api/articles/20010101-00000000000000000000", 404)]
    [InlineData("/api/speakers/Nobody?days=99", 400)]
    [InlineData("/api/pages/2001/01/01/digest.html", 404)]
    public async Task What_is_asked_wrongly_is_answered_by_a_sentence(string address, int status)
    {
        using var answer = await GetAsync(address);

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(".", (await JsonAsync(answer)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/digests/latest.json")]
    [InlineData("/api/pages/index.html")]
    [InlineData("/api/articles/20010101-00000000000000000000")]
    [InlineData("/api/speakers/Nobody")]
    public async Task Who_has_no_key_reads_nothing(string address)
    {
        using var none = await _host.Http.GetAsync(new Uri(address, UriKind.Relative));
        using var wrong = await _host.Http.GetAsync(new Uri($"{address}?key=guessed", UriKind.Relative));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (none.StatusCode, wrong.StatusCode));
        Assert.EndsWith(".", (await JsonAsync(none)).GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/pages/index.html")]
    [InlineData("/api/digests/2001-01-01.json")]
    [InlineData("/api/health")]
    public async Task Every_answer_says_the_same_to_browsers_and_HEAD_is_answered_as_GET(string address)
    {
        await PublishAsync("head.txt");
        using var get = await GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        request.Headers.Add("X-Readers-Key", WorkerFixture.Key);
        using var head = await _host.Http.SendAsync(request);
        using var unread = await _host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/pages/index.html"));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal("", await head.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, unread.StatusCode);
        Assert.All([get, head], answer =>
        {
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        });
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task No_page_of_another_site_composes_a_day(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/digests/{Texts.Today:yyyy-MM-dd}");
        request.Headers.Add(header, value);

        using var answer = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_shows_the_key_once_and_then_its_cookie()
    {
        await PublishAsync("cookie.txt");
        using var first = await AskAsync($"/api/pages/index.html?key={WorkerFixture.Key}", ("Accept", "text/html,*/*"));
        var cookie = first.Headers.GetValues("Set-Cookie").Single();
        using var second = await AskAsync(first.Headers.Location!.OriginalString, ("Cookie", cookie.Split(';')[0]), ("Accept", "text/html,*/*"));

        Assert.Equal((HttpStatusCode.Redirect, "/api/pages/index.html"), (first.StatusCode, first.Headers.Location.OriginalString));
        Assert.All(["httponly", "secure", "samesite=lax"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(WorkerFixture.Key, cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.True(second.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Fact]
    public async Task A_feed_reader_goes_on_with_the_key_in_the_address()
    {
        await PublishAsync("feed.txt");

        using var feed = await AskAsync($"/api/pages/feed.atom?key={WorkerFixture.Key}", ("Accept", "application/atom+xml, text/html"));

        Assert.Equal((HttpStatusCode.OK, "application/atom+xml"), (feed.StatusCode, feed.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Health_tells_strangers_only_that_it_is_up()
    {
        using var stranger = await AskAsync("/api/health");
        using var reader = await GetAsync("/api/health");

        Assert.Equal("""{"storageAnswers":true}""", await stranger.Content.ReadAsStringAsync());
        Assert.True((await JsonAsync(reader)).TryGetProperty("backlog", out _));
    }

    private async Task<DateOnly> PublishAsync(string path)
    {
        await _host.IngestAsync(path, Texts.Harbour);
        var day = Texts.Today;
        // The host asks for its own key here, and then this is what the app gets.
        using var rebuilt = await _host.Http.PostAsync(new Uri($"/api/digests/{day:yyyy-MM-dd}", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, rebuilt.StatusCode);
        return day;
    }

    private Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        AskAsync(address, [("X-Readers-Key", WorkerFixture.Key), .. headers]);

    private async Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _host.Http.SendAsync(request);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
