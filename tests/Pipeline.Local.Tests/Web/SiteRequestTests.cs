using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Formats.Bundles;
using Pipeline.Local.Running;
using Pipeline.Local.Web;
using Pipeline.Pages;
using Pipeline.Storage.Tests;

namespace Pipeline.Local.Tests.Web;

/// <summary>Whatever is asked is answered: with a page or a sentence, for this site's own pages only, and within bounds.</summary>
[Collection(AzuriteTests.Name)]
public sealed class SiteRequestTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Largest = 100_000;

    private static readonly HttpClient Http = new();

    private LocalSite? _site;

    public async Task InitializeAsync()
    {
        var storage = await azurite.CreateStorageAsync(options => options with { LargestUpload = Largest });
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        await run.PublishAsync(run.Today, default);
        _site = await LocalSite.StartAsync(run, 0, default);
    }

    public async Task DisposeAsync() => await _site!.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/days")]
    [InlineData("/feed.atom")]
    [InlineData("/today.js")]
    [InlineData("/search?q=bridge")]
    [InlineData("/no/such/page")]
    [InlineData("/days/2001-01-01")]
    public async Task HEAD_is_answered_as_GET_without_the_body(string path)
    {
        using var get = await Http.GetAsync(new Uri(_site!.Address, path));
        using var head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(_site!.Address, path)));

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal("", await head.Content.ReadAsStringAsync());
        // The connection is still good for the next one.
        using var next = await Http.GetAsync(new Uri(_site!.Address, path));
        Assert.Equal(get.StatusCode, next.StatusCode);
    }

    [Fact]
    public async Task No_address_is_a_fault_and_every_answer_has_its_headers()
    {
        string[] odd =
        [
            "/days/%00", "/days/..%2f..%2fetc", "/days/9999-12-31", "/days/0001-01-01", "/days/2026-11-22.exe", "/days/%F0%9F%98%80", "/days/2026-11-22/stories/%5c",
            "/days/2026-11-22/articles/..%2f", "/days/0001-01-01/articles/0123456789abcdef0123", "/days/9999-12-31/articles/0123456789abcdef0123?mark=99999999999-1", "/speakers/%FF%FE", "/speakers/%00",
            "/speakers/%E2%80%AE", "/speakers/" + new string('a', 5000), "/search", "/search?q=%00", "/search?q=" + new string('x', 5000), "/search?q=%FF&q=2", "/articles", "/events/x", "/%2e%2e/%2e%2e", "/days/2026-11-22/articles/x?mark=-1--1",
            "//", "/?", "/days/" + string.Concat(Enumerable.Repeat("%E4%B8%80", 500)),
        ];
        foreach (var path in odd)
        {
            var answer = await RawAsync($"GET {path} HTTP/1.1");

            Assert.True(Status(answer) is >= 200 and < 500, $"{path[..Math.Min(80, path.Length)]}: {answer[..Math.Min(200, answer.Length)]}");
            if (Status(answer) != 400)
            {
                Assert.Contains("frame-ancestors 'none'", answer, StringComparison.Ordinal);
                Assert.Contains("nosniff", answer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task An_address_that_is_too_long_is_refused_with_a_sentence()
    {
        var answer = await RawAsync($"GET /search?q={new string('x', 100_000)} HTTP/1.1");

        Assert.Equal(414, Status(answer));
        Assert.Contains("No page of this site has an address as long.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202, "note.txt", "X-Pipeline: drop")]
    [InlineData(202, "note2.txt", "X-Pipeline: drop", "Origin: http://{host}", "Sec-Fetch-Site: same-origin")]
    [InlineData(403, "note.txt")]
    [InlineData(403, "note.txt", "X-Pipeline: drop", "Origin: https://elsewhere.example")]
    [InlineData(403, "note.txt", "X-Pipeline: drop", "Origin: null")]
    [InlineData(403, "note.txt", "X-Pipeline: drop", "Sec-Fetch-Site: cross-site")]
    [InlineData(403, "note.txt", "X-Pipeline: drop", "Sec-Fetch-Site: same-site")]
    [InlineData(400, "", "X-Pipeline: drop")]
    [InlineData(400, "..", "X-Pipeline: drop")]
    public async Task Only_this_sites_own_pages_and_programs_upload(int status, string name, params string[] headers)
    {
        var sent = headers.Select(header => header.Replace("{host}", _site!.Address.Authority, StringComparison.Ordinal));

        var answer = await RawAsync($"POST /articles?name={name} HTTP/1.1", [.. sent, "Content-Length: 4"], "text");

        Assert.Equal(status, Status(answer));
        Assert.NotEqual("", answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
    }

    [Theory]
    [InlineData("Content-Length: 60000000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task An_upload_that_is_too_large_is_read_no_further_than_the_limit(string length)
    {
        var body = length.StartsWith('T') ? $"{2 * Largest:x}\r\n{new string('x', 2 * Largest)}\r\n" : "the beginning";

        var answer = await RawAsync("POST /articles?name=large.txt HTTP/1.1", ["X-Pipeline: drop", length], body);

        Assert.Equal(413, Status(answer));
        Assert.Contains("One upload may have", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_may_be_larger_than_an_article_and_has_a_limit_of_its_own()
    {
        using var taken = await Http.SendAsync(Post("day.zip", new byte[2 * Largest]));
        var refused = await RawAsync("POST /articles?name=day.zip HTTP/1.1", ["X-Pipeline: drop", "Content-Length: 600000000"], "the beginning");

        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Equal(413, Status(refused));
        Assert.Contains("A bundle may have 512 MB. Drop it in parts.", refused, StringComparison.Ordinal);
    }

    /// <summary>The page would refuse what is larger than an article before it asks.</summary>
    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar.gz")]
    [InlineData("a.TGZ")]
    [InlineData("a.jsonl")]
    [InlineData("a.ndjson.gz")]
    [InlineData("a.json")]
    [InlineData("a.rss")]
    [InlineData("a.atom")]
    [InlineData("a.xml")]
    [InlineData("a.warc.gz")]
    [InlineData("a.warc.wet.gz")]
    [InlineData("a.mbox")]
    [InlineData("a.html")]
    [InlineData("zip.txt")]
    [InlineData("a.txt.gz")]
    public void The_page_and_the_program_agree_on_what_a_bundle_is(string name)
    {
        var form = Regex.Match(PageStyle.TodayScript, "const bundle = /(?<form>.+)/i;").Groups["form"].Value;

        Assert.Equal(BundleReader.IsBundle(name), Regex.IsMatch(name, form, RegexOptions.IgnoreCase));
    }

    private HttpRequestMessage Post(string name, byte[] bytes)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_site!.Address, $"/articles?name={name}")) { Content = new ByteArrayContent(bytes) };
        request.Headers.Add("X-Pipeline", "drop");
        return request;
    }

    /// <summary>As it stands, which no HTTP client would send.</summary>
    private async Task<string> RawAsync(string line, string[]? headers = null, string body = "")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _site!.Address.Port);
        await using var stream = client.GetStream();
        var request = $"{line}\r\nHost: {_site.Address.Authority}\r\nConnection: close\r\n{string.Concat((headers ?? []).Select(h => h + "\r\n"))}\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var answer = new StreamReader(stream, Encoding.UTF8);
        return await answer.ReadToEndAsync();
    }

    private static int Status(string answer) => answer.Length < 12 ? 0 : int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
}
