using Pipeline.News.Cleaning;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Html;

public sealed class PagesWithoutArticleTests
{
    [Fact]
    public void An_empty_shell_is_rejected_as_one() =>
        Assert.Contains("script", Rejected("<html><head><script src=\"app.js\"></script></head><body><div id=\"root\"></div><script>start()</script></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_links_is_rejected_as_one()
    {
        var links = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><a href=\"/{i}\">Story number {i} of the day</a></li>"));
        Assert.Contains("links", Rejected($"<html><body><ul>{links}</ul></body></html>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_of_frames_is_rejected_as_one() =>
        Assert.Contains("frames", Rejected("<html><frameset cols=\"20%,80%\"><frame src=\"menu.html\"><frame src=\"text.html\"></frameset></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_login_wall_is_rejected_as_one() =>
        Assert.Contains("log in", Rejected("<html><body><div class=\"login\"><p>Please log in to read on.</p><form><label>E-mail</label><input><button>Log in</button></form></div></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_set_of_frames_with_a_notice_for_old_browsers_is_rejected_as_one() =>
        Assert.Contains("frames", Rejected("<frameset cols=\"20%,80%\"><frame src=\"menu.html\"><noframes>Your browser shows no frames.</noframes></frameset>"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_is_all_frame_is_rejected_as_one() =>
        Assert.Contains("frame", Rejected("<html><head><title>The Harbour Post</title></head><body><iframe src=\"story.html\"></iframe></body></html>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("404 Not Found", "The requested address was not found on this server. Please check the address or go back to the home page to continue.")]
    [InlineData("Just a moment...", "Please verify that you are a person by completing the action below. This site needs to review the security of your connection.")]
    [InlineData("Access Denied", "You do not have permission to access this page on this server, and further attempts may be recorded by its owner.")]
    public void A_server_s_message_is_rejected_as_one(string title, string message) =>
        Assert.Contains(title, Rejected($"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{message}</p></body></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_asks_for_JavaScript_is_rejected_as_one() => Assert.Contains("JavaScript", Rejected(
        "<html><head><title>News</title></head><body><div>Loading...</div><p>Please enable JavaScript in your browser to use this site, since it will not work without it.</p></body></html>"), StringComparison.Ordinal);

    private static string Rejected(string html)
    {
        Assert.False(Pages.Clean(html).TryGet(out CleanText? _, out var rejection));
        Assert.Equal(RejectionCode.NoArticle, rejection!.Code);
        return rejection.Message;
    }
}
