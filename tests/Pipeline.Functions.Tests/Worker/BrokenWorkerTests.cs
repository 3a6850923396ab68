using Pipeline.Functions.Tests.Hosting;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>What breaks in the middle is done again by the host, and leaves one article.</summary>
public sealed class BrokenWorkerTests : IAsyncLifetime
{
    private StorageProxy _proxy = null!;
    private FunctionsHost _host = null!;

    public async Task InitializeAsync() => _host = await FunctionsHost.StartAsync(
        between: async connection => (_proxy = await StorageProxy.StartAsync(connection)).ConnectionString);

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_transaction_that_fails_is_tried_again_and_leaves_one_article()
    {
        var refusing = true;
        _proxy.Refuses = (_, _) => Task.FromResult(refusing);
        await _host.Storage.UploadAsync("fault.txt", Texts.Harbour);
        using var told = await _host.TellAsync("fault.txt");

        Assert.NotNull(await _host.Tries.NextAsync("fault.txt"));
        Assert.NotNull(await _host.Tries.NextAsync("fault.txt"));
        refusing = false;
        while (await _host.Tries.NextAsync("fault.txt") is not null)
        {
        }

        await OneArticleAsync("fault.txt");
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_is_replaced_and_leaves_one_article()
    {
        var writing = new TaskCompletionSource();
        _proxy.Refuses = async (_, aborted) =>
        {
            if (writing.TrySetResult())
            {
                await Task.Delay(Timeout.Infinite, aborted);
            }

            return false;
        };
        await _host.Storage.UploadAsync("killed.txt", Texts.Harbour);
        using var told = await _host.TellAsync("killed.txt");
        await writing.Task;

        await _host.ReplaceWorkerAsync();

        Assert.IsType<WorkerGoneException>(await _host.Tries.NextAsync("killed.txt"));
        Assert.Null(await _host.Tries.NextAsync("killed.txt"));
        await OneArticleAsync("killed.txt");
    }

    /// <summary>As often as host.json says; then the line of each try, that of the giving up, and that of a digest are what the alerts look for.</summary>
    [Fact]
    public async Task What_fails_to_the_end_is_given_up_and_every_alert_finds_its_line()
    {
        var id = ArticleKey.IdOf("articles", "hopeless.txt");
        _proxy.Refuses = (transaction, _) => Task.FromResult(transaction.Contains(id, StringComparison.Ordinal) && !transaction.Contains("failure", StringComparison.Ordinal));
        await _host.Storage.UploadAsync("hopeless.txt", Texts.Harbour);
        using var told = await _host.TellAsync("hopeless.txt");

        Assert.Null(await _host.Tries.NextPoisonedAsync());
        await _host.RunTimerAsync("PublishDigest");
        await _host.IngestAsync("good.txt", Texts.Harbour);
        await _host.Channel.TerminateAsync();
        await _host.Worker.Ended;

        Assert.Equal(20, _host.Tries.Count("hopeless.txt"));
        Assert.Equal("hopeless.txt", Assert.Single(await _host.Storage.Operations.FailuresAsync().ToListAsync()).Path);
        Assert.All(AlertQueries.Lines(), start => Assert.Contains(_host.Telemetry.Traces, line => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.Equal(20, _host.Telemetry.Traces.Count(line => line == "Could not ingest hopeless.txt: 403 AuthorizationPermissionMismatch; it will be tried again"));
        Assert.Contains(_host.Telemetry.Traces, line => line.StartsWith($"Digest of {Texts.Today.AddDays(-1):yyyy-MM-dd}: revision ", StringComparison.Ordinal));
        Assert.All(["pipeline.articles", "pipeline.claims", "pipeline.ingest.duration", "pipeline.storage.operations"], name => Assert.Contains(name, _host.Telemetry.Metrics));
        Assert.Contains("ingest", _host.Telemetry.Activities);
        Assert.DoesNotContain(_host.Telemetry.Traces, line => line.Contains(Texts.Speaker, StringComparison.Ordinal));
    }

    private async Task OneArticleAsync(string path)
    {
        var versions = await _host.Storage.Articles.AllTheDay(Texts.Today).Where(upload => upload.Blob.Path == path).ToListAsync();
        Assert.NotNull(Assert.Single(versions).Article);
    }
}
