using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Config;
using Microsoft.Azure.WebJobs.Host.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pipeline.Functions.Tests.Hosting;

/// <summary>The WebJobs SDK, which the Functions host is made of: blob trigger fed by Event Grid, tries, poison queue and queue trigger over a real storage account, as the app's host.json says.</summary>
internal sealed class TriggerHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly HostFaults _faults;

    private TriggerHost(IHost host, HostFaults faults) => (_host, _faults) = (host, faults);

    public static async Task<TriggerHost> StartAsync(string connection, string hostJson, WebHooks hooks, ITriggered triggered, HostLog log)
    {
        var faults = new HostFaults();
        var host = new HostBuilder()
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Settings(connection, hostJson)))
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageCoreServices().AddAzureStorageBlobs().AddAzureStorageQueues())
            .ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log))
            .ConfigureServices(services =>
            {
#pragma warning disable CS0618 // As in WebHooks.
                services.AddSingleton<IWebHookProvider>(hooks);
#pragma warning restore CS0618
                services.AddSingleton<ITypeLocator, TheFunctions>();
                services.AddSingleton<IWebJobsExceptionHandler>(faults);
                services.AddSingleton(triggered);
            })
            .Build();
        await host.StartAsync();
        return new TriggerHost(host, faults);
    }

    /// <exception cref="AggregateException">The host itself failed while it ran.</exception>
    public async ValueTask DisposeAsync()
    {
        _faults.HostStops();
        try
        {
            await _host.StopAsync();
        }
        catch (InvalidOperationException e) when (e.Message.Contains("already been stopped", StringComparison.Ordinal))
        {
            // All blob triggers share one queue listener, and the SDK lets each of them stop it.
        }

        _host.Dispose();
        _faults.ThrowIfAny();
    }

    /// <summary>host.json stands below this name in the host; how often a queue is asked is the test's own, so that nothing waits.</summary>
    private static Dictionary<string, string?> Settings(string connection, string hostJson)
    {
        using var json = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(hostJson));
        var settings = new ConfigurationBuilder().AddJsonStream(json).Build().AsEnumerable()
            .Where(s => s.Value is not null).ToDictionary(s => $"AzureWebJobs:{s.Key}", s => s.Value);
        settings["AzureWebJobs:extensions:queues:maxPollingInterval"] = "00:00:00.1000000";
        settings["AzureWebJobs:extensions:queues:visibilityTimeout"] = "00:00:00";
        settings["AzureWebJobsStorage"] = connection;
        settings["AzureWebJobs:HostId"] = "pipeline";
        return settings;
    }

    private sealed class TheFunctions : ITypeLocator
    {
        public IReadOnlyList<Type> GetTypes() => [typeof(Host.Functions)];
    }
}
