using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Pipeline.Storage.Measuring;

/// <summary>Sends what <see cref="Telemetry"/> measures to a collector until it is disposed; then it sends what is left. A collector that does not answer is no fault of the pipeline: nothing throws, nothing waits.</summary>
public sealed class TelemetryExport : IDisposable
{
    // Disposing waits at most this long for a collector that is gone.
    private const int LastWordMilliseconds = 2_000;

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    /// <param name="collector">Root of an OTLP collector over HTTP with protobuf: <c>http://localhost:4318</c>. Traces go to <c>v1/traces</c> below it, metrics to <c>v1/metrics</c>.</param>
    public TelemetryExport(Uri collector)
    {
        ArgumentNullException.ThrowIfNull(collector);
        var service = ResourceBuilder.CreateDefault().AddService(Telemetry.Name);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(Telemetry.Name)
            .AddOtlpExporter(options => Configure(options, collector, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(Telemetry.Name)
            .AddOtlpExporter(options => Configure(options, collector, "v1/metrics"))
            .Build();
    }

    public void Dispose()
    {
        _traces.Shutdown(LastWordMilliseconds);
        _metrics.Shutdown(LastWordMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Configure(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
        options.TimeoutMilliseconds = LastWordMilliseconds;
    }
}
