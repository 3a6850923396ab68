using System.Reflection.PortableExecutable;
using System.Text.Json;
using Pipeline.Functions.Settings;
using Pipeline.Functions.Tests.Hosting;
using Xunit.Abstractions;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>What is deployed, and what it needs to start.</summary>
[Collection(WorkerTests.Name)]
public sealed class PublishedAppTests(WorkerFixture fixture, ITestOutputHelper output)
{
    // The smallest instance of Flex Consumption, of which the host takes a part.
    private const int SmallestInstance = 512;

    private readonly FunctionsHost _host = fixture.Host;

    [Fact]
    public void The_host_is_told_of_exactly_these_functions()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_host.Folder, "functions.metadata")));

        Assert.Equal(
            [
                "GetArticle httpTrigger Anonymous get,head articles/{key}",
                "GetDigest httpTrigger Anonymous get,head digests/{day}.{format}",
                "GetHealth httpTrigger Anonymous get,head health",
                "GetPage httpTrigger Anonymous get,head pages/{*path}",
                "GetSpeaker httpTrigger Anonymous get,head speakers/{name}",
                "IngestArticle blobTrigger articles/{name} EventGrid, deferred",
                "PublishDigest timerTrigger %DigestSchedule%",
                "RebuildDigest httpTrigger Function post digests/{day}",
                "ReconcileMissed timerTrigger %ReconcileSchedule%",
                $"RecordPoisonedArticle queueTrigger {Names.PoisonQueue}",
                "Search httpTrigger Anonymous get,head search",
                "UnpackBundle blobTrigger bundles/{name} EventGrid, deferred",
            ],
            json.RootElement.EnumerateArray().Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(json.RootElement.EnumerateArray(), function => Assert.Equal("dotnet-isolated", function.GetProperty("language").GetString()));
    }

    [Fact]
    public void The_host_is_given_the_extensions_of_blobs_and_queues()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_host.Folder, "extensions.json")));

        var names = json.RootElement.GetProperty("extensions").EnumerateArray().ToDictionary(e => e.GetProperty("name").GetString()!, e => e.GetProperty("hintPath").GetString()!);

        Assert.Equal(["AzureStorageBlobs", "AzureStorageQueues", "Startup"], names.Keys.Order());
        Assert.All(names.Values, path => Assert.True(File.Exists(Path.Combine(_host.Folder, path)), path));
    }

    [Theory]
    [InlineData("Pipeline.Functions.dll")]
    [InlineData("Pipeline.News.dll")]
    [InlineData("Pipeline.Storage.dll")]
    public void It_is_compiled_ahead(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(_host.Folder, assembly)));

        Assert.NotEqual(0, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Fact]
    public async Task A_first_start_creates_what_is_missing()
    {
        using var answer = await _host.Http.GetAsync(new Uri("/api/health", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.True(await _host.Storage.ArticleBlobs.ExistsAsync());
        Assert.True(await _host.Storage.DigestBlobs.ExistsAsync());
    }

    [Theory]
    [InlineData("DigestSchedule", "every night", "DigestSchedule is 'every night'")]
    [InlineData("Readers", "key", "ReadersKey is missing or short")]
    public async Task A_wrong_setting_stops_the_start_with_its_sentence(string name, string value, string sentence)
    {
        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => FunctionsHost.StartAsync(new Dictionary<string, string?> { [name] = value }));

        Assert.Contains(sentence, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_samples_are_read_within_the_smallest_instance()
    {
        await using var host = await FunctionsHost.StartAsync();
        var start = host.Worker.ProcessorTime;
        foreach (var sample in Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            var before = host.Worker.ProcessorTime;
            await host.IngestAsync(Path.GetFileName(sample), await File.ReadAllTextAsync(sample));
            output.WriteLine($"{Path.GetFileName(sample)}: {(host.Worker.ProcessorTime - before).TotalSeconds:0.00} s of processor time");
        }

        var peak = host.Worker.PeakMemory / (1024 * 1024);
        output.WriteLine($"start: {start.TotalSeconds:0.00} s of processor time; peak memory: {peak} MB");
        Assert.InRange(peak, 1, SmallestInstance);
    }

    private static string Describe(JsonElement function)
    {
        var trigger = function.GetProperty("bindings").EnumerateArray().Single(b => b.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
        string Text(string name) => trigger.GetProperty(name).GetString()!;
        return $"{function.GetProperty("name").GetString()} {Text("type")} " + Text("type") switch
        {
            "httpTrigger" => $"{Text("authLevel")} {trigger.GetProperty("methods").EnumerateArray().Select(m => m.GetString()).Aggregate((a, b) => $"{a},{b}")} {Text("route")}",
            "blobTrigger" => $"{Text("path")} {Text("source")}{(trigger.GetProperty("properties").TryGetProperty("supportsDeferredBinding", out var deferred) && deferred.GetString() == "True" ? ", deferred" : "")}",
            "queueTrigger" => Text("queueName"),
            _ => Text("schedule"),
        };
    }
}
