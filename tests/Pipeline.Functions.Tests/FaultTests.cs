using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Functions.Http;
using Pipeline.Functions.Triggers;
using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

/// <summary>A fault of the program in one upload or one story: the functions go on, and their log says where and what, with no word of an article.</summary>
[Collection(AzuriteTests.Name)]
public sealed class FaultTests(AzuriteFixture azurite)
{
    private const string Bad = "bad.txt";
    private const string Secret = "the minister's words";

    private static readonly string[] Samples = [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal)];

    public static TheoryData<string> ArticleStages => [.. Enum.GetNames<ArticleStage>()];

    public static TheoryData<string> DigestStages => [.. Enum.GetNames<DigestStage>()];

    [Theory]
    [MemberData(nameof(ArticleStages))]
    public async Task IngestArticle_writes_a_fault_down_and_does_not_ask_for_another_try(string stage)
    {
        var storage = await FaultyAsync(Enum.Parse<ArticleStage>(stage), null);
        await storage.UploadAsync(Bad, await File.ReadAllTextAsync(Samples[1]));
        var log = new ListLogger<IngestArticle>();

        await new IngestArticle(storage, FunctionHost.Settings, TimeProvider.System, log).RunAsync(storage.ArticleBlobs.GetBlobClient(Bad), default);

        var line = Assert.Single(log.Lines);
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains($"{stage.ToLowerInvariant()} (InvalidOperationException)", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DigestStages))]
    public async Task PublishDigest_publishes_every_page_of_the_others_and_logs_the_one(string stage)
    {
        var storage = await FaultyAsync(null, Enum.Parse<DigestStage>(stage));
        var day = await UploadAsync(storage);
        var log = new ListLogger<PublishDigest>();

        await new PublishDigest(storage, FunctionHost.Publisher(storage), FunctionHost.Settings, new FixedClock(new DateTimeOffset(day.AddDays(1), new TimeOnly(0, 30), TimeSpan.Zero)), log)
            .RunAsync(new TimerInfo(), default);

        Assert.Contains(log.Lines, l => l.Level == LogLevel.Error && l.Text.Contains("(InvalidOperationException)", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains(Secret, StringComparison.Ordinal));
        var digest = (await storage.Digests.ReadAsync(day))!;
        var pages = await storage.DigestBlobs.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, $"{day:yyyy/MM/dd}/", default).Select(b => b.Name).ToListAsync();
        Assert.All(digest.Stories, s => Assert.Contains($"{day:yyyy/MM/dd}/stories/{s.Id}.html", pages));
        Assert.Equal(stage == nameof(DigestStage.StoryLayout) ? 0 : 1, digest.Counts.Rejected);
    }

    [Fact]
    public async Task A_day_that_fails_as_a_whole_keeps_no_other_day_from_its_digest_and_gives_no_word_away()
    {
        var own = await azurite.CreateStorageAsync();
        var storage = new PipelineStorage(own.Options, NewsFunctions.Own with
        {
            Compose = (day, articles, rejected, earlier, replaced) => day.Date.Day == 18
                ? throw new InvalidOperationException(Secret)
                : DigestComposer.Compose(day, articles, rejected, earlier, replaced),
        });
        var log = new ListLogger<PublishDigest>();

        var thrown = await Assert.ThrowsAsync<AggregateException>(() => new PublishDigest(
            storage, FunctionHost.Publisher(storage), FunctionHost.Settings, new FixedClock(new DateTimeOffset(2026, 11, 20, 0, 30, 0, TimeSpan.Zero)), log)
            .RunAsync(new TimerInfo(), default));

        Assert.DoesNotContain(Secret, thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, l => l.Text.Contains(Secret, StringComparison.Ordinal));
        Assert.Equal([19], await storage.Digests.ListAsync().Select(d => d.Day.Day).ToListAsync());
    }

    [Fact]
    public async Task Asking_for_a_digest_that_is_not_there_writes_none()
    {
        var storage = await azurite.CreateStorageAsync();
        var requests = new DigestRequests(storage, FunctionHost.Publisher(storage), FunctionHost.Settings, TimeProvider.System, new ListLogger<DigestRequests>());

        var (response, _) = await FunctionHost.AnswerAsync(r => requests.GetAsync(r, "2026-01-05", "json", default));

        Assert.Equal(404, response.StatusCode);
        Assert.Empty(await storage.Digests.ListAsync().ToListAsync());
    }

    private static async Task<DateOnly> UploadAsync(PipelineStorage storage)
    {
        await storage.UploadAsync("a.txt", await File.ReadAllTextAsync(Samples[0]));
        await storage.UploadAsync(Bad, await File.ReadAllTextAsync(Samples[1]));
        var last = await storage.UploadAsync("c.txt", await File.ReadAllTextAsync(Samples[3]));
        await storage.CreateReconciler().RunOnceAsync();
        return DateOnly.FromDateTime(last.LastModified.UtcDateTime);
    }

    private async Task<PipelineStorage> FaultyAsync(ArticleStage? article, DigestStage? digest)
    {
        var own = await azurite.CreateStorageAsync();
        return new PipelineStorage(own.Options, NewsFunctions.Own with
        {
            Ingest = blob => ArticlePipeline.Ingest(blob, stage => Throw(stage == article && blob.Path == Bad)),
            Compose = (day, articles, rejected, earlier, replaced) => DigestComposer.Compose(
                day, articles, rejected, earlier, replaced, (stage, some) => Throw(stage == digest && some.Any(a => a.Source == Bad))),
        });
    }

    private static void Throw(bool isBad)
    {
        if (isBad)
        {
            throw new InvalidOperationException(Secret);
        }
    }
}
