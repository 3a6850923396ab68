using System.Net;
using System.Text;
using Pipeline.Local.Fetching;

namespace Pipeline.Local.Tests.Fetching;

public sealed class PageFetcherTests
{
    private static readonly byte[] Page = "<h1>Mill shut</h1>\r\n<p>caf\u00e9</p>"u8.ToArray();

    [Fact]
    public async Task Brings_a_page_as_its_server_sent_it_and_says_who_asks()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/story", Page, "text/html; charset=utf-8");
        using var fetcher = Allowing();

        var result = await fetcher.GetAsync(site.At("/story"), default);

        Assert.Null(result.Problem);
        Assert.Equal(Page, result.Bytes);
        Assert.Equal("text/html", result.MediaType);
        Assert.Equal(["/robots.txt", "/story"], site.Asked);
        Assert.All(site.Agents, agent => Assert.StartsWith("pipeline-news/", agent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_fetched_from_this_machine_unless_it_is_allowed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/story", Page);
        using var fetcher = new PageFetcher(PublicAddresses.Contains, TimeProvider.System);

        var result = await fetcher.GetAsync(site.At("/story"), default);

        Assert.Contains("--allow-local", result.Problem, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_redirect_to_an_address_that_may_not_be_reached_is_not_followed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Redirect("/story", $"http://127.0.0.2:{site.Port}/inside");
        site.Serve("/inside", Page);
        using var fetcher = new PageFetcher(IPAddress.Loopback.Equals, TimeProvider.System);

        var result = await fetcher.GetAsync(site.At("/story"), default);

        Assert.Contains("127.0.0.2", result.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("/inside", site.Asked);
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_page_and_no_further_than_five()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Redirect("/old", "/new");
        site.Serve("/new", Page);
        site.Redirect("/round", "/round");
        using var fetcher = Allowing();

        var found = await fetcher.GetAsync(site.At("/old"), default);
        var lost = await fetcher.GetAsync(site.At("/round"), default);

        Assert.Equal("/new", found.Address.AbsolutePath);
        Assert.Contains("more than 5 times", lost.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_left_alone_and_a_site_that_fails_is_not_asked_for_more()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/robots.txt", Encoding.ASCII.GetBytes("User-agent: *\nDisallow: /private"), "text/plain");
        site.Serve("/private/story", Page);
        await using var broken = await LoopbackSite.StartAsync();
        broken.Fail("/robots.txt", HttpStatusCode.ServiceUnavailable);
        broken.Serve("/story", Page);
        using var fetcher = Allowing();

        var forbidden = await fetcher.GetAsync(site.At("/private/story"), default);
        var unsaid = await fetcher.GetAsync(broken.At("/story"), default);

        Assert.Contains("robots.txt", forbidden.Problem, StringComparison.Ordinal);
        Assert.Contains("robots.txt", unsaid.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("/private/story", site.Asked);
        Assert.DoesNotContain("/story", broken.Asked);
    }

    [Fact]
    public async Task A_page_that_is_missing_or_too_large_is_told_in_a_sentence()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Serve("/large", new byte[PageFetcher.LargestPage + 1]);
        using var fetcher = Allowing();

        var large = await fetcher.GetAsync(site.At("/large"), default);
        var missing = await fetcher.GetAsync(site.At("/missing"), default);

        Assert.EndsWith("has more than 16 MiB.", large.Problem, StringComparison.Ordinal);
        Assert.EndsWith("answered 404 (NotFound).", missing.Problem, StringComparison.Ordinal);
    }

    private static PageFetcher Allowing() => new(_ => true, TimeProvider.System);
}
