using Pipeline.Azurite;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>A Functions host with the published app behind it, over an Azurite of its own.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly string _folder;
    private readonly AzuriteServer _azurite;
    private readonly WebHooks _hooks = new();
    private readonly HostLog _log = new();
    private readonly Dictionary<string, string?> _settings;
    private FrontDoor? _door;
    private TriggerHost? _triggers;

    private FunctionsHost(string folder, AzuriteServer azurite, Dictionary<string, string?> settings)
    {
        (_folder, _azurite, _settings) = (folder, azurite, settings);
        Channel = new WorkerChannel(folder);
        Tries = new Tries(new TriggeredWorker(Channel));
    }

    public WorkerChannel Channel { get; }

    public Tries Tries { get; }

    public TelemetrySink Telemetry { get; } = new();

    public WorkerProcess Worker { get; private set; } = null!;

    /// <summary>The same account, seen past the app.</summary>
    public PipelineStorage Storage { get; private set; } = null!;

    public HttpClient Http { get; private set; } = null!;

    public string ConnectionString => _azurite.ConnectionString;

    public string Folder => _folder;

    public Task SaidAsync(string eventName, string words) => _log.SaidAsync(eventName, words);

    /// <param name="settings">Beside the usual ones, or instead of them.</param>
    /// <param name="between">Where the app finds the account of this connection string, if not there.</param>
    public static async Task<FunctionsHost> StartAsync(Dictionary<string, string?>? settings = null, Func<string, Task<string>>? between = null)
    {
        var folder = await PublishedWorker.FolderAsync();
        await AzuriteInstallation.EnsureAsync(AzuriteFixture.ToolsFolder);
        var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { ToolsFolder = AzuriteFixture.ToolsFolder });
        var host = new FunctionsHost(folder, azurite, UsualSettings(between is null ? azurite.ConnectionString : await between(azurite.ConnectionString), settings));
        try
        {
            await host.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>What Event Grid sends when a blob was written.</summary>
    public Task<HttpResponseMessage> TellAsync(string path, string function = "Host.Functions.IngestArticle") =>
        Http.SendAsync(UploadEvents.Created(Http.BaseAddress!, Storage.ArticleBlobs.GetBlobClient(path).Uri, path, function));

    /// <summary>As <see cref="TellAsync"/>, of a bundle.</summary>
    public Task<HttpResponseMessage> TellBundleAsync(string path) =>
        Http.SendAsync(UploadEvents.Created(Http.BaseAddress!, Storage.BundleBlobs.GetBlobClient(path).Uri, path, "Host.Functions.UnpackBundle", "bundles"));

    public Task RunTimerAsync(string function) => Channel.CallAsync(function, WorkerCalls.Timer("timer"));

    /// <summary>Drops a file, tells of it, and waits until it is taken.</summary>
    public async Task IngestAsync(string path, string text)
    {
        await Storage.UploadAsync(path, text);
        using var answer = await TellAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Null(await Tries.NextAsync(path));
    }

    /// <summary>As a machine that fails, and the host that replaces it. Calls that come meanwhile wait for the new one.</summary>
    public async Task ReplaceWorkerAsync()
    {
        Channel.Expect();
        await Worker.DisposeAsync();
        await StartWorkerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_triggers is not null)
        {
            await _triggers.DisposeAsync();
        }

        if (Worker is not null)
        {
            await Worker.DisposeAsync();
        }

        if (_door is not null)
        {
            await _door.DisposeAsync();
        }

        Http?.Dispose();
        Channel.Dispose();
        await _azurite.DisposeAsync();
    }

    private static Dictionary<string, string?> UsualSettings(string connection, Dictionary<string, string?>? more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["DigestSchedule"] = "0 30 0 * * *",
            ["ReconcileSchedule"] = "0 */15 * * * *",
            ["Readers"] = "anonymous",
            ["RetryPause"] = "00:00:00",
            // The exporter's figures about itself go to an address of the internet.
            ["APPLICATIONINSIGHTS_STATSBEAT_DISABLED"] = "true",
        };
        foreach (var (name, value) in more ?? [])
        {
            settings[name] = value;
        }

        return settings;
    }

    private async Task StartAsync()
    {
        _door = await FrontDoor.OpenAsync(Channel, _hooks, Telemetry, _folder);
        _settings["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={_door.Http};LiveEndpoint={_door.Http}";
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _door.Http };
        Storage = new PipelineStorage(new StorageOptions { ConnectionString = ConnectionString });
        await StartWorkerAsync();
        _triggers = await TriggerHost.StartAsync(ConnectionString, await File.ReadAllTextAsync(Path.Combine(_folder, "host.json")), _hooks, Tries, _log);
    }

    private async Task StartWorkerAsync()
    {
        Worker = WorkerProcess.Start(_folder, _door!.Rpc, _settings);
        if (await Task.WhenAny(Channel.Loaded, Worker.Ended) != Channel.Loaded)
        {
            throw new InvalidOperationException($"The worker ended before it had loaded its functions:{Environment.NewLine}{Worker.Said}");
        }

        await Channel.Loaded;
    }
}
