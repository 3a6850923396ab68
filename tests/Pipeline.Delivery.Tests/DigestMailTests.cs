using MimeKit;

namespace Pipeline.Delivery.Tests;

public sealed class DigestMailTests
{
    [Fact]
    public void A_mail_has_the_digest_as_text_and_as_html_and_opens_as_a_draft()
    {
        using var message = Read(DigestMail.Write(Made.Digest(Made.Story()), Made.Links));

        Assert.Equal("Monday, 2 March 2026: 2 articles, 1 story, 1 difference", message.Subject);
        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.Empty(message.To);
        Assert.Contains("The Courier says 21 people were killed, The Post 20.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://news.example/2026/03/02/stories/s1.html\">Dam above Orvale breaks</a>", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_digest_gives_the_same_bytes() =>
        Assert.Equal(DigestMail.Write(Made.Digest(Made.Story()), Made.Links), DigestMail.Write(Made.Digest(Made.Story()), Made.Links));

    [Fact]
    public void A_headline_that_is_markup_is_shown_and_not_read()
    {
        using var message = Read(DigestMail.Write(Made.Digest(Made.Story("<script>alert(1)</script>\r\nBcc: x@y.example")), Made.Links));

        Assert.Contains("&lt;script&gt;", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Empty(message.Bcc);
    }

    private static MimeMessage Read(byte[] file) => MimeMessage.Load(new MemoryStream(file));
}
