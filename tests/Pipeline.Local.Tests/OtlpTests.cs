using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Local.Tests;

public sealed class OtlpTests
{
    [Fact]
    public async Task Traces_and_metrics_of_a_run_reach_a_collector_and_hold_no_text_of_an_article()
    {
        await using var collector = await Collector.StartAsync();

        var (exit, _, errors) = await PipelineProcess.RunAsync(
            "run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0", "--otlp", collector.Address);

        Assert.True(exit == 0, errors);
        var traces = collector.Received("/v1/traces");
        Assert.All(["ingest", "reconcile", "digest"], name => Assert.Contains(name, traces, StringComparison.Ordinal));
        var metrics = collector.Received("/v1/metrics");
        Assert.All(
            ["pipeline.articles", "pipeline.claims", "pipeline.ingest.duration", "pipeline.digest.duration", "pipeline.storage.operations", "pipeline.backlog.age"],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
        Assert.All(["Kerry", "Syria"], word => Assert.DoesNotContain(word, traces + metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_stops_nothing()
    {
        var (exit, output, errors) = await PipelineProcess.RunAsync(
            "run", Repository.Seeds, "--once", "--memory", "--azurite-port", "0", "--otlp", "http://127.0.0.1:9");

        Assert.True(exit == 0, errors);
        Assert.Contains("5 articles", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_told()
    {
        var (exit, _, errors) = await PipelineProcess.RunAsync("run", "--once", "--memory", "--otlp", "collector");

        Assert.NotEqual(0, exit);
        Assert.Contains("--otlp wants the address of a collector", errors, StringComparison.Ordinal);
    }

    /// <summary>Takes whatever is sent, and keeps it by path. Names in protobuf are plain UTF-8.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<string, string> _received = new(StringComparer.Ordinal);

        public string Address => app.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            await collector.ListenAsync();
            return collector;
        }

        public string Received(string path) => _received.GetValueOrDefault(path, "");

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private Task ListenAsync()
        {
            app.MapPost("/{**path}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                var text = Encoding.UTF8.GetString(body.ToArray());
                _received.AddOrUpdate(request.Path, text, (_, earlier) => earlier + text);
            });
            return app.StartAsync();
        }
    }
}
