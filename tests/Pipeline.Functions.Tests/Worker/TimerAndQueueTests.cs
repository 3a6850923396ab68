using System.Text.Json;
using Azure.Storage.Queues;
using Pipeline.Functions.Settings;
using Pipeline.Functions.Tests.Hosting;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests.Worker;

[Collection(WorkerTests.Name)]
public sealed class TimerAndQueueTests(WorkerFixture fixture)
{
    private readonly FunctionsHost _host = fixture.Host;

    [Fact]
    public async Task A_file_whose_event_was_lost_is_found_by_the_timer()
    {
        await _host.Storage.UploadAsync("unheard.txt", Texts.Harbour);

        await _host.RunTimerAsync("ReconcileMissed");

        Assert.Contains(
            await _host.Storage.Articles.AllTheDay(Texts.Today).ToListAsync(),
            upload => upload.Blob.Path == "unheard.txt");
    }

    [Fact]
    public async Task Digests_that_are_due_are_published_by_the_timer()
    {
        await _host.RunTimerAsync("PublishDigest");

        var yesterday = Texts.Today.AddDays(-1);
        Assert.Contains(await _host.Storage.Digests.ListAsync().ToListAsync(), digest => digest.Day == yesterday);
    }

    [Fact]
    public async Task An_upload_that_was_given_up_stands_in_the_table_and_in_the_health()
    {
        var queue = new QueueClient(_host.ConnectionString, Names.PoisonQueue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync("""{"FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"given up.txt","ETag":"\"0x1\""}""");

        Assert.Null(await _host.Tries.NextPoisonedAsync());

        Assert.Contains(await _host.Storage.Operations.FailuresAsync().ToListAsync(), failure => failure.Path == "given up.txt");
        using var health = new HttpRequestMessage(HttpMethod.Get, "/api/health");
        health.Headers.Add("X-Readers-Key", WorkerFixture.Key);
        using var answer = await _host.Http.SendAsync(health);
        Assert.Equal(1, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("givenUp").GetInt32());
    }
}
