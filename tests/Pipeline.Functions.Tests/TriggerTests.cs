using Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Triggers;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TriggerTests(AzuriteFixture azurite)
{
    private const string Secret = "The minister said that 40 people were hurt in the harbour.";

    private static readonly string Text = string.Join("\n\n", Enumerable.Repeat($"{Secret} Nobody else spoke on Friday, and the town was quiet in the evening.", 8));

    [Fact]
    public async Task IngestArticle_saves_the_blob_and_logs_no_word_of_it()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Text);
        var log = new ListLogger<IngestArticle>();

        await Ingest(storage, log).RunAsync(storage.ArticleBlobs.GetBlobClient("a.txt"), default);

        Assert.StartsWith("Ingested a.txt: Saved", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("minister", StringComparison.Ordinal));
        Assert.Single(await storage.Articles.AllTheDay(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).ToListAsync());
    }

    [Fact]
    public async Task IngestArticle_rejects_without_asking_for_another_try()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", " ");
        var log = new ListLogger<IngestArticle>();

        await Ingest(storage, log).RunAsync(storage.ArticleBlobs.GetBlobClient("a.txt"), default);

        Assert.Equal((LogLevel.Warning, "Rejected a.txt: Empty"), Assert.Single(log.Lines));
    }

    [Fact]
    public async Task IngestArticle_lets_a_storage_fault_escape_so_that_the_host_tries_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        await storage.UploadAsync("a.txt", Text);
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal));
        var log = new ListLogger<IngestArticle>();

        await Assert.ThrowsAsync<RequestFailedException>(() => Ingest(storage, log).RunAsync(storage.ArticleBlobs.GetBlobClient("a.txt"), default));

        Assert.Equal((LogLevel.Error, "Could not ingest a.txt: no answer from storage; it will be tried again"), Assert.Single(log.Lines));
    }

    [Fact]
    public async Task IngestArticle_stops_when_the_host_stops()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", Text);
        var function = Ingest(storage, new ListLogger<IngestArticle>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => function.RunAsync(storage.ArticleBlobs.GetBlobClient("a.txt"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task ReconcileMissed_ingests_what_no_event_told_of_and_remembers_how_far_it_came()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("missed.txt", Text);
        var log = new ListLogger<ReconcileMissed>();
        var function = new ReconcileMissed(storage, storage.CreateReconciler(), FunctionHost.Bundles(storage), TimeProvider.System, log);

        await function.RunAsync(new TimerInfo(), default);
        await function.RunAsync(new TimerInfo(), default);

        Assert.Equal("Reconciled: 1 blobs listed, 1 were missing and are in the table, 0 failed", log.Lines[0].Text);
        Assert.Equal("Reconciled: 1 blobs listed, 0 were missing and are in the table, 0 failed", log.Lines[1].Text);
        var state = await storage.Operations.FindReconcilerStateAsync();
        Assert.NotNull(state?.SettledUntil);
        Assert.Equal(0, state.Waiting);
    }

    [Fact]
    public async Task ReconcileMissed_tells_of_a_file_that_fails_and_looks_for_it_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        await storage.UploadAsync("b.txt", Text);
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("/b.txt", StringComparison.Ordinal));
        var log = new ListLogger<ReconcileMissed>();

        await new ReconcileMissed(storage, storage.CreateReconciler(), FunctionHost.Bundles(storage), TimeProvider.System, log).RunAsync(new TimerInfo(), default);
        faults.FailWhere(_ => false);
        // Another instance of the app, which remembers nothing itself.
        await new ReconcileMissed(storage, storage.CreateReconciler(), FunctionHost.Bundles(storage), TimeProvider.System, log).RunAsync(new TimerInfo(), default);

        Assert.Equal((LogLevel.Error, "Could not ingest b.txt: no answer from storage; it will be tried again"), log.Lines[0]);
        Assert.EndsWith("1 were missing and are in the table, 0 failed", log.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishDigest_catches_up_on_the_days_that_it_missed()
    {
        var storage = await azurite.CreateStorageAsync();
        var log = new ListLogger<PublishDigest>();
        Task RunAsync(int day) => new PublishDigest(
            storage, FunctionHost.Publisher(storage), FunctionHost.Settings, new FixedClock(new DateTimeOffset(2026, 11, day, 0, 30, 0, TimeSpan.Zero)), log)
            .RunAsync(new TimerInfo(), default);

        await RunAsync(20);
        Assert.Equal([18, 19], await storage.Digests.ListAsync().Select(d => d.Day.Day).Order().ToListAsync());

        await RunAsync(24);
        Assert.Equal([18, 19, 20, 21, 22, 23], await storage.Digests.ListAsync().Select(d => d.Day.Day).Order().ToListAsync());
    }

    [Fact]
    public async Task PublishDigest_goes_no_further_back_than_two_weeks()
    {
        var storage = await azurite.CreateStorageAsync();
        await FunctionHost.Publisher(storage).PublishAsync(new News.Digests.DigestDay(new DateOnly(2026, 1, 1)));

        await new PublishDigest(
            storage, FunctionHost.Publisher(storage), FunctionHost.Settings, new FixedClock(new DateTimeOffset(2026, 11, 22, 0, 30, 0, TimeSpan.Zero)), new ListLogger<PublishDigest>())
            .RunAsync(new TimerInfo(), default);

        Assert.Equal(1 + 14, await storage.Digests.ListAsync().CountAsync());
    }

    [Theory]
    [InlineData("""{"FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"a b/ü.txt","ETag":"\"0x1\""}""")]
    public async Task RecordPoisonedArticle_writes_down_which_upload_was_given_up(string message)
    {
        var storage = await azurite.CreateStorageAsync();
        var log = new ListLogger<RecordPoisonedArticle>();

        await new RecordPoisonedArticle(storage, TimeProvider.System, log).RunAsync(message, default);

        var failure = Assert.Single(await storage.Operations.FailuresAsync().ToListAsync());
        Assert.Equal(("a b/ü.txt", "0x1", null), (failure.Path, failure.ETag, failure.Container));
        Assert.Equal(LogLevel.Error, Assert.Single(log.Lines).Level);
    }

    /// <summary>One queue for both triggers: a bundle and an article of one name are two uploads.</summary>
    [Fact]
    public async Task RecordPoisonedArticle_tells_a_bundle_from_an_article_by_its_container()
    {
        var storage = await azurite.CreateStorageAsync();
        var log = new ListLogger<RecordPoisonedArticle>();
        var function = new RecordPoisonedArticle(storage, TimeProvider.System, log);

        foreach (var (name, container) in ((string, string)[])[("IngestArticle", "articles"), ("UnpackBundle", "bundles")])
        {
            await function.RunAsync($$"""{"FunctionId":"Host.Functions.{{name}}","BlobType":"BlockBlob","ContainerName":"{{container}}","BlobName":"day.zip","ETag":"\"0x1\""}""", default);
        }

        Assert.Equal([null, "bundles"], await storage.Operations.FailuresAsync().Select(f => f.Container).Order().ToListAsync());
        Assert.StartsWith("Gave up bundles/day.zip after", log.Lines[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public async Task RecordPoisonedArticle_says_so_when_a_message_names_no_blob(string message)
    {
        var storage = await azurite.CreateStorageAsync();
        var log = new ListLogger<RecordPoisonedArticle>();

        await new RecordPoisonedArticle(storage, TimeProvider.System, log).RunAsync(message, default);

        Assert.Equal("A message of the poison queue names no blob", Assert.Single(log.Lines).Text);
    }

    private static IngestArticle Ingest(PipelineStorage storage, ListLogger<IngestArticle> log) =>
        new(storage, FunctionHost.Settings with { RetryPause = TimeSpan.Zero }, TimeProvider.System, log);
}
