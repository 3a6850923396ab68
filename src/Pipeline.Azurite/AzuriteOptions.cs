namespace Pipeline.Azurite;

/// <summary>Where an Azurite finds its program and data, and where it listens (always on 127.0.0.1).</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder whose <c>package-lock.json</c> names Azurite; <c>node_modules</c> stands or will stand in it.</summary>
    public required string ToolsFolder { get; init; }

    /// <summary>Where the data lives; null keeps everything in memory and nothing after the end.</summary>
    public string? DataFolder { get; init; }

    /// <summary>0 takes a free port; likewise below.</summary>
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }
}
