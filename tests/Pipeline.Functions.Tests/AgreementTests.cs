using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using NCrontab;
using Pipeline.Functions.Settings;
using Pipeline.Functions.Triggers;
using Pipeline.Storage;
using Pipeline.Storage.Bundles;

namespace Pipeline.Functions.Tests;

/// <summary>Code, host.json, the sample settings and the infrastructure name the same things.</summary>
public sealed partial class AgreementTests
{
    private static readonly IReadOnlyList<(string Name, MethodInfo Method)> Functions =
    [
        .. typeof(IngestArticle).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Select(m => (m.GetCustomAttribute<FunctionAttribute>()?.Name, m))
            .Where(f => f.Name is not null).Select(f => (f.Name!, f.m)),
    ];

    [Fact]
    public void These_are_the_functions()
    {
        Assert.Equal(
            ["GetArticle", "GetDigest", "GetHealth", "GetPage", "GetSpeaker", "IngestArticle", "PublishDigest", "RebuildDigest", "ReconcileMissed", "RecordPoisonedArticle", "Search", "UnpackBundle"],
            Functions.Select(f => f.Name).Order());
    }

    [Fact]
    public void Routes_are_these_and_only_rebuilding_needs_a_key()
    {
        var routes = Functions.Select(f => Trigger<HttpTriggerAttribute>(f.Method)).OfType<HttpTriggerAttribute>()
            .Select(t => $"{t.AuthLevel} {string.Join('/', t.Methods!).ToUpperInvariant()} /api/{t.Route}").Order();

        Assert.Equal(
            [
                "Anonymous GET/HEAD /api/articles/{key}", "Anonymous GET/HEAD /api/digests/{day}.{format}", "Anonymous GET/HEAD /api/health",
                "Anonymous GET/HEAD /api/pages/{*path}", "Anonymous GET/HEAD /api/search", "Anonymous GET/HEAD /api/speakers/{name}", "Function POST /api/digests/{day}",
            ],
            routes);
        Assert.Equal("api", Host("extensions", "http", "routePrefix").GetString());
    }

    [Fact]
    public void The_blob_triggers_listen_to_Event_Grid_on_the_containers_that_storage_writes_about()
    {
        var triggers = Functions.Select(f => Trigger<BlobTriggerAttribute>(f.Method)).OfType<BlobTriggerAttribute>().OrderBy(t => t.BlobPath, StringComparer.Ordinal).ToList();

        Assert.Equal([$"{new StorageOptions().ArticlesContainer}/{{name}}", $"{new StorageOptions().BundlesContainer}/{{name}}"], triggers.Select(t => t.BlobPath));
        Assert.All(triggers, trigger => Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source));
        Assert.All(triggers, trigger => Assert.Null(trigger.Connection));
    }

    [Fact]
    public void A_slice_of_unpacking_is_over_long_before_a_run_of_a_function_is() =>
        Assert.True(2 * BundleUnpacker.Slice <= TimeSpan.Parse(Host("functionTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_blob_is_tried_as_often_as_the_poison_function_expects()
    {
        Assert.Equal("webjobs-blobtrigger-poison", Functions.Select(f => Trigger<QueueTriggerAttribute>(f.Method)).OfType<QueueTriggerAttribute>().Single().QueueName);
        Assert.Equal(20, Host("extensions", "blobs", "poisonBlobThreshold").GetInt32());
        Assert.Equal(5, Host("extensions", "queues", "maxDequeueCount").GetInt32());
    }

    [Fact]
    public void Every_setting_that_a_trigger_names_stands_in_the_sample_and_in_the_infrastructure()
    {
        var named = Functions.Select(f => Trigger<TimerTriggerAttribute>(f.Method)).OfType<TimerTriggerAttribute>()
            .Select(t => t.Schedule.Trim('%')).Append("DigestTimeZone").ToList();
        var app = Repository.Read("infra/modules/app.bicep");

        Assert.Equal(3, named.Count);
        Assert.All(named, name => Assert.True(Sample().TryGetProperty(name, out _), $"{name} is not in local.settings.sample.json"));
        Assert.All(named, name => Assert.Contains($"    {name}: ", app, StringComparison.Ordinal));
    }

    [Fact]
    public void Schedules_are_schedules_and_the_local_one_looks_every_five_seconds()
    {
        var main = Repository.Read("infra/main.bicep");
        string[] schedules =
        [
            Sample().GetProperty(Names.DigestSchedule).GetString()!, Sample().GetProperty(Names.ReconcileSchedule).GetString()!,
            .. ScheduleParameter().Matches(main).Select(m => m.Groups["schedule"].Value),
        ];

        Assert.Equal(4, schedules.Length);
        Assert.All(schedules, text => Assert.NotNull(Parse(text)));
        Assert.Equal(TimeSpan.FromSeconds(5), Gap(schedules[1]));
        Assert.Contains(schedules, text => Gap(text) == TimeSpan.FromMinutes(15));
    }

    [Fact]
    public void The_sample_settings_start_the_app() => Assert.Equal(
        "UTC",
        Settings.PipelineSettings.Read(Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
            Sample().EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()))).Build()).TimeZone);

    [Fact]
    public void A_function_may_run_for_as_long_as_a_digest_takes()
    {
        using var json = JsonDocument.Parse(Repository.Read("src/Pipeline.Functions/host.json"));

        Assert.Equal(TimeSpan.FromMinutes(10), TimeSpan.Parse(json.RootElement.GetProperty("functionTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static T? Trigger<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Select(p => p.GetCustomAttribute<T>()).OfType<T>().SingleOrDefault();

    private static JsonElement Host(params string[] path)
    {
        using var json = JsonDocument.Parse(Repository.Read("src/Pipeline.Functions/host.json"));
        return path.Aggregate(json.RootElement, (element, name) => element.GetProperty(name)).Clone();
    }

    private static JsonElement Sample()
    {
        using var json = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        return json.RootElement.GetProperty("Values").Clone();
    }

    private static TimeSpan Gap(string schedule)
    {
        var first = Parse(schedule).GetNextOccurrence(new DateTime(2026, 11, 22));
        return Parse(schedule).GetNextOccurrence(first) - first;
    }

    private static CrontabSchedule Parse(string schedule) => CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    [GeneratedRegex("param [a-z]+Schedule string = '(?<schedule>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScheduleParameter();
}
