using Azure.Core;
using Azure.Core.Pipeline;
using Pipeline.News.Reading;

namespace Pipeline.Storage;

/// <summary>
/// Which storage account, and the names of what stands in it. Either <see cref="ConnectionString"/>, or the two addresses and
/// a <see cref="Credential"/>.
/// </summary>
public sealed record StorageOptions
{
    /// <summary>The container of an account's static website: whatever is in it, everybody can read.</summary>
    public const string WebContainer = "$web";

    /// <summary>With an account key; <c>UseDevelopmentStorage=true</c> names an Azurite on its usual ports.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>For example <c>https://myaccount.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>For example <c>https://myaccount.table.core.windows.net</c>.</summary>
    public Uri? TableServiceUri { get; init; }

    public TokenCredential? Credential { get; init; }

    /// <summary>The container that articles are dropped into.</summary>
    public string ArticlesContainer { get; init; } = "articles";

    /// <summary>The container that files with many articles are dropped into.</summary>
    public string BundlesContainer { get; init; } = "bundles";

    /// <summary>The container that digests are written to; <see cref="WebContainer"/> makes them a website.</summary>
    public string DigestsContainer { get; init; } = "digests";

    public string ArticlesTable { get; init; } = "articles";

    public string DigestsTable { get; init; } = "digests";

    /// <summary>Uploads of more bytes are rejected unread.</summary>
    public long LargestUpload { get; init; } = DocumentReader.MaxBytes;

    /// <summary>
    /// How often a failed request is sent again before the caller hears of it; waits double from <see cref="RetryDelay"/>: with .4 s six seconds
    /// in all. Triggers and reconciler try again after that.
    /// </summary>
    public int MaxRetries { get; init; } = 4;

    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>
    /// <see cref="MaxRetries"/> of the table while an upload is ingested, where it is another: what was read and worked out waits for the table rather than
    /// being worked out again, while whoever asks for a page hears soon that there is none.
    /// </summary>
    public int? IngestionRetries { get; init; }

    /// <summary>Instead of doubling waits from <see cref="RetryDelay"/>: tests let no time pass.</summary>
    internal DelayStrategy? RetryWaits { get; init; }

    /// <summary>For one try of one request: the service itself gives up a table operation after 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends the requests; the system's HTTP client where null.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    /// <summary>One sentence a problem; empty when the options can be used.</summary>
    public IReadOnlyList<string> Problems() => StorageOptionsCheck.Problems(this);

    /// <exception cref="ArgumentException">The options cannot be used; the message says why, a sentence a problem.</exception>
    public void Validate()
    {
        var problems = Problems();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', problems));
        }
    }
}
