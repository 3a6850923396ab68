using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Pipeline.Functions.Settings;
using Pipeline.Storage.Measuring;

namespace Pipeline.Functions.Monitoring;

/// <summary>Where the worker's logs, activities and measurements go: Application Insights where the host's setting names one, an OTLP collector where ours does.</summary>
internal static class TelemetryServices
{
    private const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The host's own: <c>ClientId=…;Authorization=AAD</c>. Absent where local keys are on.</summary>
    private const string Identity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, PipelineSettings settings)
    {
        if (settings.TelemetryCollector is { } collector)
        {
            services.AddHostedService(_ => new TelemetryService(collector));
        }

        // Without Application Insights the worker's lines go to the host's console, as they do at a desk.
        if (configuration[Insights] is { Length: > 0 } insights)
        {
            services.AddOpenTelemetry()
                .UseFunctionsWorkerDefaults()
                .WithTracing(traces => traces.AddSource(Telemetry.Name))
                .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name))
                .UseAzureMonitorExporter(options => Configure(options, insights, configuration[Identity]));
        }

        return services;
    }

    private static void Configure(AzureMonitorExporterOptions options, string insights, string? identity)
    {
        options.ConnectionString = insights;
        if (ClientId(identity) is { } client)
        {
            options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
        }

        // Alerts count lines: none is left out by chance, neither by a share of the traces nor with its trace.
        options.SamplingRatio = 1;
        options.TracesPerSecond = null;
        options.EnableTraceBasedLogsSampler = false;
        // A connection an instance that nobody looks at.
        options.EnableLiveMetrics = false;
    }

    private static string? ClientId(string? identity) => identity?.Split(';')
        .Select(part => part.Split('=', 2)).FirstOrDefault(part => part is ["ClientId", { Length: > 0 }])?[1];
}
