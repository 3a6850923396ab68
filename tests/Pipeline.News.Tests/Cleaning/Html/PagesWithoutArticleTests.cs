using Pipeline.News.Cleaning;

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

    private static string Rejected(string html)
    {
        Assert.False(Pages.Clean(html).TryGet(out CleanText? _, out var rejection));
        Assert.Equal(RejectionCode.NoArticle, rejection!.Code);
        return rejection.Message;
    }
}
