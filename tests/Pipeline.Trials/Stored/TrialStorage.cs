using System.Globalization;
using Azure.Core.Pipeline;
using Pipeline.Azurite;
using Pipeline.Local.Storage;
using Pipeline.Storage;

namespace Pipeline.Trials.Stored;

/// <summary>An Azurite in memory, and containers and tables of their own in it for each part of a trial.</summary>
internal sealed class TrialStorage : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;
    private int _parts;

    private TrialStorage(AzuriteServer azurite) => _azurite = azurite;

    public static string Tools { get; } = AzuriteTools.FindClone(AppContext.BaseDirectory) ?? throw new InvalidOperationException("The trials are in no clone.");

    public static async Task<TrialStorage> StartAsync()
    {
        await AzuriteInstallation.EnsureAsync(Tools).ConfigureAwait(false);
        return new TrialStorage(await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = Tools }).ConfigureAwait(false));
    }

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    public async Task<StorageOptions> NextAsync()
    {
        var name = (++_parts).ToString("000", CultureInfo.InvariantCulture);
        var options = new StorageOptions
        {
            ConnectionString = _azurite.ConnectionString,
            ArticlesContainer = $"articles{name}",
            DigestsContainer = $"digests{name}",
            ArticlesTable = $"articles{name}",
            DigestsTable = $"digests{name}",
            RetryDelay = TimeSpan.FromMilliseconds(20),
            RequestTimeout = TimeSpan.FromSeconds(2),
        };
        await new PipelineStorage(options).EnsureCreatedAsync().ConfigureAwait(false);
        return options;
    }

    /// <summary>A program with a memory of its own, over a network of its own.</summary>
    public static PipelineStorage Program(StorageOptions options, HttpPipelineTransport? network = null) => new(options with { Transport = network });

    /// <summary>One pass of what <c>pipeline run</c> does over and over: uploads in, then the days that owe a digest.</summary>
    public static Func<CancellationToken, Task> Pass(PipelineStorage storage)
    {
        var run = new Local.Running.LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        return cancellation => run.CatchUpAsync(null, cancellation);
    }

    public static Task UploadAsync(PipelineStorage storage, string path, byte[] bytes) => new Uploads(storage, null).SendAsync(path, bytes, default);
}
