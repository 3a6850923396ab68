using System.Text.Json;

namespace Pipeline.Delivery.Tests;

public sealed class WebhookBodyTests
{
    private const string Hostile = "Ferry <!channel> & *bold* [link](http://x) | a";

    [Fact]
    public void Slack_gets_a_line_for_notifications_and_a_block_a_story_that_leads_to_its_page()
    {
        var message = Read(WebhookFormat.Slack, Made.Digest(Made.Story(), Made.Story("Budget passes", "s2")));

        Assert.Equal("Monday, 2 March 2026: 4 articles, 2 stories, 1 difference", message.GetProperty("text").GetString());
        var blocks = message.GetProperty("blocks");
        Assert.Equal(["header", "section", "section", "section"], blocks.EnumerateArray().Select(b => b.GetProperty("type").GetString()!));
        var story = blocks[2].GetProperty("text").GetProperty("text").GetString()!;
        Assert.StartsWith("*<https://news.example/2026/03/02/stories/s1.html|Dam above Orvale breaks>*", story, StringComparison.Ordinal);
        Assert.Contains("The Courier says 21 people were killed, The Post 20.", story, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_calls_nobody_and_links_nowhere_in_slack()
    {
        var story = Read(WebhookFormat.Slack, Made.Digest(Made.Story(Hostile))).GetProperty("blocks")[2].GetProperty("text").GetProperty("text").GetString()!;

        Assert.Contains("Ferry &lt;!channel&gt; &amp;", story, StringComparison.Ordinal);
        Assert.DoesNotContain("| a", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Teams_gets_an_adaptive_card_with_the_whole_digest_behind_a_button()
    {
        var attachment = Read(WebhookFormat.Teams, Made.Digest(Made.Story(Hostile))).GetProperty("attachments")[0];

        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var card = attachment.GetProperty("content");
        Assert.Equal(("AdaptiveCard", "1.4"), (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()));
        Assert.Equal(Made.Links.Page, card.GetProperty("actions")[0].GetProperty("url").GetString());
        Assert.Contains(card.GetProperty("body").EnumerateArray(), b => b.GetProperty("text").GetString()!.Contains("\\[link\\]\\(http://x\\)", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_pages_nothing_links()
    {
        foreach (var format in Enum.GetValues<WebhookFormat>())
        {
            var written = System.Text.Encoding.UTF8.GetString(WebhookBody.Of(DigestNotice.Of(Made.Digest(Made.Story()), null), format));

            Assert.DoesNotContain("news.example", written, StringComparison.Ordinal);
            Assert.Contains("Dam above Orvale breaks", written, StringComparison.Ordinal);
        }
    }

    private static JsonElement Read(WebhookFormat format, News.Digests.Digest digest) =>
        JsonDocument.Parse(WebhookBody.Of(DigestNotice.Of(digest, Made.Links), format)).RootElement;
}
