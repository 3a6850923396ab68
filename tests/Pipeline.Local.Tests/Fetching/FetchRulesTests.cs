using System.Net;
using Pipeline.Local.Fetching;

namespace Pipeline.Local.Tests.Fetching;

public sealed class FetchRulesTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    public void Addresses_of_this_machine_and_its_network_are_not_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbxxcxx", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: Pipeline-News # us\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: pipeline-news\nDisallow: /b", "/a", true)]
    [InlineData("user-agent: pipeline-news\ndisallow: /search?", "/search?q=1", false)]
    public void Robots_txt_is_read_as_its_standard_has_it(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(path));

    [Fact]
    public void One_host_is_asked_once_a_second_and_another_does_not_wait_for_it()
    {
        var pace = new HostPace();
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal([0, 1, 2], Enumerable.Range(0, 3).Select(_ => pace.Wait("a.example", now).TotalSeconds));
        Assert.Equal(0, pace.Wait("b.example", now).TotalSeconds);
        Assert.Equal(0.5, pace.Wait("a.example", now.AddSeconds(2.5)).TotalSeconds);
        Assert.Equal(0, pace.Wait("a.example", now.AddSeconds(9)).TotalSeconds);
    }

    [Theory]
    [InlineData("https://news.example/2026/03/mill-shut.html", "text/html", "web/news.example/2026/03/mill-shut.html")]
    [InlineData("https://news.example/", "text/html", "web/news.example/index.html")]
    [InlineData("https://news.example/story", null, "web/news.example/story.html")]
    [InlineData("https://news.example/notes", "text/plain", "web/news.example/notes.txt")]
    public void A_page_is_named_by_its_address(string address, string? mediaType, string name) =>
        Assert.Equal(name, FetchedNames.Of(new Uri(address), mediaType));

    [Theory]
    [InlineData("https://news.example/story?id=1", "https://news.example/story?id=2")]
    [InlineData("https://news.example/a%20b", "https://news.example/a-b")]
    [InlineData("https://news.example/%2e%2e%2fa", "https://news.example/a")]
    public void Two_addresses_have_two_names(string first, string second)
    {
        var (one, other) = (FetchedNames.Of(new Uri(first), null), FetchedNames.Of(new Uri(second), null));

        Assert.NotEqual(one, other);
        Assert.All([one, other], name => Assert.Null(Pipeline.Storage.Articles.BlobNames.Problem(name)));
    }
}
