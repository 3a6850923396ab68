namespace Pipeline.Delivery;

/// <summary>What the receiver of a webhook takes.</summary>
public enum WebhookFormat
{
    /// <summary>The notice as it is, for programs.</summary>
    Json,

    /// <summary>An incoming webhook of Slack: blocks of mrkdwn.</summary>
    Slack,

    /// <summary>A workflow of Microsoft Teams: an Adaptive Card.</summary>
    Teams,
}
