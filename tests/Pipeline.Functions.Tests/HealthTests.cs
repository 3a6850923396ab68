using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Http;
using Pipeline.Functions.Http.Reading;
using Pipeline.Functions.Triggers;
using Pipeline.Storage;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

/// <summary>What <c>GET /api/health</c> says of storage.</summary>
[Collection(AzuriteTests.Name)]
public sealed class HealthTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Health_is_good_while_storage_answers_and_bad_when_it_does_not()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        var health = Health(storage);
        var taken = await storage.UploadAsync("taken.txt", PublishedArticle.Text);
        await storage.UploadAsync("waiting.txt", PublishedArticle.Text);
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("/waiting.txt", StringComparison.Ordinal));
        await new ReconcileMissed(storage, storage.CreateReconciler(), FunctionHost.Bundles(storage), TimeProvider.System, new ListLogger<ReconcileMissed>()).RunAsync(new TimerInfo(), default);

        var (good, state) = await FunctionHost.AnswerAsync(r => health.GetAsync(r, default));
        faults.FailWhere(_ => true);
        var (bad, body) = await FunctionHost.AnswerAsync(r => health.GetAsync(r, default));

        Assert.Equal((200, "no-store"), (good.StatusCode, good.Headers.CacheControl.ToString()));
        var told = JsonDocument.Parse(state).RootElement;
        Assert.Equal(1, told.GetProperty("backlog").GetInt32());
        Assert.Equal(taken.LastModified, told.GetProperty("lastIngested").GetDateTimeOffset());
        Assert.Equal(503, bad.StatusCode);
        Assert.False(JsonDocument.Parse(body).RootElement.GetProperty("storageAnswers").GetBoolean());
        Assert.Equal("Storage cannot be reached.", JsonDocument.Parse(body).RootElement.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Health_tells_what_is_not_there_from_what_is_not_reachable()
    {
        var storage = new PipelineStorage(AzuriteFixture.Options(azurite.ConnectionString, 999));

        var (bad, body) = await FunctionHost.AnswerAsync(r => Health(storage).GetAsync(r, default));

        Assert.Equal(503, bad.StatusCode);
        Assert.StartsWith("Storage answers, but what the app needs is not there (TableNotFound)", JsonDocument.Parse(body).RootElement.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    private static HealthRequest Health(PipelineStorage storage) =>
        new(storage, new Readers(FunctionHost.Settings.Readers), FunctionHost.Settings, TimeProvider.System, new ListLogger<HealthRequest>());
}
