using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Triggers;
using Pipeline.Storage.Measuring;

namespace Pipeline.Functions.Tests;

/// <summary>Who is on call reads docs/operations.md: what it names is what there is.</summary>
public sealed partial class OperationsDocumentTests
{
    private static readonly string Operations = Repository.Read("docs/operations.md");

    [Fact]
    public void Every_route_is_described()
    {
        var routes = typeof(IngestArticle).Assembly.GetTypes().SelectMany(t => t.GetMethods()).SelectMany(m => m.GetParameters())
            .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .Select(t => $"{t.Methods!.First().ToUpperInvariant()} /api/{t.Route!.Split('/')[0]}").Distinct().ToList();

        Assert.Equal(7, routes.Count);
        Assert.All(routes, route => Assert.Contains($"| `{route}", Operations, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_sample_is_described()
    {
        using var json = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        var names = json.RootElement.GetProperty("Values").EnumerateObject().Select(p => p.Name).Where(n => n != "FUNCTIONS_WORKER_RUNTIME").ToList();

        Assert.Equal(13, names.Count);
        Assert.All(names, name => Assert.Contains($"`{name}`", Section("Settings"), StringComparison.Ordinal));
    }

    [Fact]
    public void Values_of_host_json_stand_in_its_table_as_they_are()
    {
        using var json = JsonDocument.Parse(Repository.Read("src/Pipeline.Functions/host.json"));
        var rows = HostRow().Matches(Section("host.json")).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim('`'));
        string Host(string path) => path.Split('.').Aggregate(json.RootElement, (element, name) => element.GetProperty(name)).ToString();

        Assert.All(
            ["telemetryMode", "extensions.blobs.maxDegreeOfParallelism", "extensions.blobs.poisonBlobThreshold", "extensions.http.maxConcurrentRequests"],
            name => Assert.Equal(Host(name), rows[name]));
        Assert.Equal($"{Host("extensions.queues.batchSize")}, {Host("extensions.queues.newBatchThreshold")}", rows["extensions.queues.batchSize`, `newBatchThreshold"]);
        Assert.Equal(TimeSpan.Parse(Host("functionTimeout"), System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromMinutes(Leading(rows["functionTimeout"])));
        Assert.Equal(
            TimeSpan.Parse(Host("extensions.queues.visibilityTimeout"), System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.FromSeconds(Leading(rows["extensions.queues.visibilityTimeout"])));
    }

    [Fact]
    public void Every_instrument_is_named_to_be_watched()
    {
        List<string> instruments = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => instruments.Add(instrument.Meter.Name == Telemetry.Name ? instrument.Name : "") };
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Telemetry).TypeHandle);
        listener.Start();

        instruments.RemoveAll(name => name.Length == 0);
        Assert.Equal(8, instruments.Count);
        Assert.All(instruments, name => Assert.Contains($"`{name}`", Operations, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_output_of_the_infrastructure_is_described()
    {
        var outputs = Output().Matches(Repository.Read("infra/main.bicep")).Select(m => m.Groups["name"].Value).Where(n => n != "AZURE_RESOURCE_GROUP").ToList();

        Assert.NotEmpty(outputs);
        Assert.All(outputs, name => Assert.Contains($"`{name}`", Section("Deploy"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_of_the_environment_is_described()
    {
        var options = Option().Matches(Repository.Read("infra/main.parameters.json")).Select(m => m.Groups["name"].Value)
            .Where(n => !n.StartsWith("AZURE_", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(options);
        Assert.All(options, name => Assert.Contains($"`{name}`", Section("Deploy"), StringComparison.Ordinal));
    }

    /// <summary>From the heading to the next.</summary>
    private static string Section(string title)
    {
        var start = Operations.IndexOf($"## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/operations.md has no section '{title}'.");
        var end = Operations.IndexOf("\n#", start + 3, StringComparison.Ordinal);
        return end < 0 ? Operations[start..] : Operations[start..end];
    }

    private static int Leading(string text) => int.Parse(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `(?<name>[^|]+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostRow();

    [GeneratedRegex(@"^output (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output();

    [GeneratedRegex(@"\$\{(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();
}
