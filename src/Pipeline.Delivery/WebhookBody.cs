using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.Delivery;

/// <summary>The notice in the form that a receiver takes, as JSON in UTF-8.</summary>
public static class WebhookBody
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(DigestNotice notice, WebhookFormat format)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return format switch
        {
            WebhookFormat.Slack => JsonSerializer.SerializeToUtf8Bytes(Slack(notice), Form),
            WebhookFormat.Teams => JsonSerializer.SerializeToUtf8Bytes(Teams(notice), Form),
            _ => JsonSerializer.SerializeToUtf8Bytes(notice, Form),
        };
    }

    private static JsonObject Slack(DigestNotice notice)
    {
        JsonArray blocks = [SlackHeader(notice.Title), SlackSection(SlackLink(notice.Summary, notice.Link))];
        foreach (var story in notice.Stories)
        {
            blocks.Add(SlackSection(string.Join('\n', [
                $"*{SlackLink(story.Headline, story.Link)}*",
                SlackText(Told(story)),
                .. story.Differences.Select(d => $":warning: {SlackText(d)}"),
            ])));
        }

        // The text is what a notification shows.
        return new JsonObject { ["text"] = SlackText($"{notice.Title}: {notice.Summary}"), ["blocks"] = blocks };
    }

    private static JsonObject SlackHeader(string text) =>
        new() { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } };

    private static JsonObject SlackSection(string mrkdwn) =>
        new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = Cut(mrkdwn) } };

    private static string SlackLink(string text, string? address) => address is null ? SlackText(text) : $"<{address}|{SlackText(text).Replace('|', '¦')}>";

    // These three are all that mrkdwn needs escaped; what formats a word is harmless, and a mention needs the angle bracket.
    private static string SlackText(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static JsonObject Teams(DigestNotice notice)
    {
        JsonArray body = [TeamsText(notice.Title, size: "Large", weight: "Bolder"), TeamsText(notice.Summary, subtle: true)];
        foreach (var story in notice.Stories)
        {
            body.Add(TeamsText(story.Link is null ? TeamsWords(story.Headline) : $"[{TeamsWords(story.Headline)}]({story.Link})", weight: "Bolder", separated: true));
            body.Add(TeamsText(TeamsWords(Told(story)), subtle: true));
            foreach (var difference in story.Differences)
            {
                body.Add(TeamsText($"⚠ {TeamsWords(difference)}"));
            }
        }

        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            // Of what Workflows and all clients of Teams show.
            ["version"] = "1.4",
            ["body"] = body,
        };
        if (notice.Link is { } address)
        {
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "The whole digest", ["url"] = address });
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card }),
        };
    }

    private static JsonObject TeamsText(string text, string? size = null, string? weight = null, bool subtle = false, bool separated = false)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        if (size is not null)
        {
            block["size"] = size;
        }

        if (weight is not null)
        {
            block["weight"] = weight;
        }

        if (subtle)
        {
            block["isSubtle"] = true;
        }

        if (separated)
        {
            block["separator"] = true;
        }

        return block;
    }

    // A card's text is a little Markdown: words of articles must neither link nor format.
    private static string TeamsWords(string text) => string.Concat(text.Select(c => "\\[]()*_".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    private static string Told(StoryNotice story) => string.Join(", ", story.Outlets.Take(MostOutlets)) + (story.Outlets.Length > MostOutlets ? $" and {story.Outlets.Length - MostOutlets} more" : "");

    // A line on a phone.
    private const int MostOutlets = 4;

    private static string Cut(string text) => text.Length <= LongestBlock ? text : text[..(LongestBlock - 1)] + "…";

    // Slack refuses a block of more characters.
    private const int LongestBlock = 3000;
}
