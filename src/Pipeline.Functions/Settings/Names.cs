namespace Pipeline.Functions.Settings;

/// <summary>Names that attributes, host.json, the settings and the infrastructure share; tests hold them against each other.</summary>
internal static class Names
{
    public const string ArticlesContainer = "articles";

    public const string BundlesContainer = "bundles";

    /// <summary>Where the host puts a blob's message, of whichever container, when its function has failed as often as host.json allows.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    public const string DigestSchedule = "DigestSchedule";
    public const string ReconcileSchedule = "ReconcileSchedule";

    /// <summary>The setting of who may read over HTTP.</summary>
    public const string Readers = "Readers";

    public const string ReadersKey = "ReadersKey";

    /// <summary>The setting of the pause before a failed ingestion is given back to the host.</summary>
    public const string RetryPause = "RetryPause";

    /// <summary>The setting of who is told of digests; its form and what signs it.</summary>
    public const string Webhook = "DigestWebhook";

    public const string WebhookFormat = "DigestWebhookFormat";

    public const string WebhookSecret = "DigestWebhookSecret";

    /// <summary>The setting of where readers reach the pages.</summary>
    public const string SiteAddress = "SiteAddress";

    /// <summary>The setting of the container that digests are written to.</summary>
    public const string DigestsContainer = "DigestsContainer";
}
