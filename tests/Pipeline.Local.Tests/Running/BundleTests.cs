using Pipeline.Local.Running;
using Pipeline.Storage.Bundles;
using Pipeline.Storage.Tests;
using Pipeline.Storage.Tests.Bundles;

namespace Pipeline.Local.Tests.Running;

/// <summary>Files that hold many articles, dropped on the laptop.</summary>
[Collection(AzuriteTests.Name)]
public sealed class BundleTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_bundle_is_unpacked_read_and_told_in_the_digest()
    {
        var storage = await azurite.CreateStorageAsync();
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        var bundle = Dropped.Lines(new { title = "Bridge", url = "https://tarnpost.example/b", text = Dropped.Story("Tarnhaven") }, new { title = "Fire", url = "https://tarnpost.example/f", text = "Nobody was hurt." });
        Assert.Null(await run.UploadAsync("news.jsonl", bundle, default));

        var caughtUp = await run.CatchUpAsync(null, default);

        Assert.Equal(("news.jsonl", UnpackStatus.Unpacked), (Assert.Single(caughtUp.Bundles).Path, caughtUp.Bundles[0].Status));
        Assert.Equal("1 article, 1 not taken in", UploadFate.Describe(caughtUp.Bundles[0]));
        var digest = await run.TodayAsync(default);
        Assert.Equal((1, 1), (digest.Counts.Articles, digest.Rejected.Length));
        Assert.StartsWith("the same bundle was here already", (await run.UploadAsync("news.jsonl", bundle, default))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_not_taken_in_comes_to_the_digest_as_well()
    {
        var storage = await azurite.CreateStorageAsync();
        var run = new LocalRun(storage, "UTC", new Uri("http://127.0.0.1:7080"), TimeProvider.System);
        await run.PublishAsync(run.Today, default);
        await run.UploadAsync("broken.zip", [1, 2, 3], default);

        await run.CatchUpAsync(null, default);

        Assert.Equal("bundles", (await run.TodayAsync(default)).Rejected.Single().Source[..7]);
    }

    [Fact]
    public async Task The_command_takes_bundles_among_files_and_status_tells_of_them()
    {
        using var data = new TemporaryFolder();
        var bundle = Path.Combine(data.Path, "day.zip");
        await File.WriteAllBytesAsync(bundle, Dropped.Zip(("a.txt", Dropped.Story("Tarnhaven")), ("b.txt", Dropped.Story("Elmsea"))));
        string[] storage = ["--data", Path.Combine(data.Path, "stored")];
        Assert.Equal(0, (await PipelineProcess.RunAsync(["add", bundle, .. storage])).Exit);

        var (exit, output, errors) = await PipelineProcess.RunAsync(["run", Path.Combine(Repository.Seeds, "003_533472ac1ff930dd.txt"), "--once", "--azurite-port", "0", .. storage]);
        var status = await PipelineProcess.RunAsync(["status", .. storage]);

        Assert.True(exit == 0, errors);
        Assert.Contains("day.zip: 2 articles, 0 not taken in", errors, StringComparison.Ordinal);
        Assert.Contains("Tarnhaven", output, StringComparison.Ordinal);
        Assert.Contains("3 uploads: 3 articles", status.Output, StringComparison.Ordinal);
        Assert.Contains("Bundle day.zip: 2 articles, 0 not taken in.", status.Output, StringComparison.Ordinal);
    }
}
