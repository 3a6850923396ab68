using Pipeline.News;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests;

/// <summary>A fault of this program in one upload, story or day is a row or a line, and the others come out as if it were not there.</summary>
[Collection(AzuriteTests.Name)]
public sealed class FaultTests(AzuriteFixture azurite)
{
    private const string Bad = "bad.txt";
    private const string Secret = "the minister's words";

    public static TheoryData<string> ArticleStages => [.. Enum.GetNames<ArticleStage>()];

    public static TheoryData<string> DigestStages => [.. Enum.GetNames<DigestStage>()];

    [Theory]
    [MemberData(nameof(ArticleStages))]
    public async Task A_fault_in_any_stage_is_a_row_and_the_other_uploads_are_articles(string stage)
    {
        var storage = await FaultyAsync(Enum.Parse<ArticleStage>(stage), null);
        var day = await UploadAsync(storage);

        var pass = await storage.CreateReconciler().RunOnceAsync();

        Assert.Equal([IngestStatus.Saved, IngestStatus.Rejected, IngestStatus.Saved], pass.Results.Select(r => r.Status));
        var rows = await storage.Articles.AllTheDay(day).ToListAsync();
        var bad = Assert.Single(rows, r => r.Rejection is not null);
        Assert.Equal((Bad, RejectionCode.Fault), (bad.Blob.Path, bad.Rejection!.Code));
        Assert.Contains($"{stage.ToLowerInvariant()} (InvalidOperationException)", bad.Rejection.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, bad.Rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_row_is_left_to_the_program_that_wrote_it_and_tried_again_by_another()
    {
        var storage = await FaultyAsync(ArticleStage.Cleaning, null);
        var day = await UploadAsync(storage);
        await storage.CreateReconciler().RunOnceAsync();

        Assert.Empty((await storage.CreateReconciler().RunOnceAsync()).Results);
        var next = new PipelineStorage(storage.Options, NewsFunctions.Own with { Version = "next" });
        var pass = await next.CreateReconciler().RunOnceAsync();

        Assert.Equal((Bad, IngestStatus.Saved), (pass.Results.Single().Path, pass.Results.Single().Status));
        Assert.Equal(3, await next.Articles.AllTheDay(day).CountAsync(u => u.Article is not null));
        Assert.Empty((await storage.CreateReconciler().RunOnceAsync()).Results);
    }

    [Fact]
    public async Task Another_program_that_has_the_fault_too_writes_it_once()
    {
        var storage = await FaultyAsync(ArticleStage.Cleaning, null);
        await UploadAsync(storage);
        await storage.CreateReconciler().RunOnceAsync();
        var next = new PipelineStorage(storage.Options, storage.News with { Version = "next" });

        Assert.Equal(IngestStatus.Rejected, Assert.Single((await next.CreateReconciler().RunOnceAsync()).Results).Status);
        Assert.Empty((await next.CreateReconciler().RunOnceAsync()).Results);
    }

    [Fact]
    public async Task Cancellation_is_no_fault_and_leaves_no_row()
    {
        var own = await azurite.CreateStorageAsync();
        var storage = new PipelineStorage(own.Options, NewsFunctions.Own with { Ingest = _ => throw new OperationCanceledException() });
        await storage.UploadAsync(Bad, Seeds.Text);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.Ingester.IngestAsync(Bad));
        Assert.Empty(await storage.Articles.AllTheDay(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(DigestStages))]
    public async Task A_fault_in_any_stage_of_a_digest_is_a_line_of_it(string stage)
    {
        var storage = await FaultyAsync(null, Enum.Parse<DigestStage>(stage));
        var day = new DigestDay(await UploadAsync(storage));
        await storage.CreateReconciler().RunOnceAsync();
        var publisher = new DigestPublisher(storage.Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([]));

        var published = await publisher.PublishAsync(day);
        var again = await publisher.PublishAsync(day);

        var line = stage == nameof(DigestStage.StoryLayout)
            ? Assert.Single(published.Digest.Stories, s => s.Fault is not null).Fault
            : Assert.Single(published.Digest.Rejected).Message;
        Assert.Contains("(InvalidOperationException)", line, StringComparison.Ordinal);
        Assert.False(again.Changed);
        Assert.Equal(DigestJson.Write(published.Digest), DigestJson.Write((await storage.Digests.ReadAsync(day.Date))!));
        var whole = await new DigestPublisher(new PipelineStorage(storage.Options).Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([])).PublishAsync(day, PublishMode.AsIfFirst);
        Assert.Equal(0, whole.Digest.Counts.Rejected);
    }

    [Fact]
    public async Task A_story_that_a_form_cannot_hold_leaves_the_other_files_of_the_day()
    {
        var own = await azurite.CreateStorageAsync();
        var storage = new PipelineStorage(own.Options, NewsFunctions.Own with
        {
            Compose = (day, articles, rejected, earlier, replaced) =>
            {
                var digest = DigestComposer.Compose(day, articles, rejected, earlier, replaced);
                return digest with { Stories = digest.Stories.SetItem(0, digest.Stories[0] with { Happened = default }) };
            },
        });
        var day = new DigestDay(await UploadAsync(storage));
        await storage.CreateReconciler().RunOnceAsync();

        await new DigestPublisher(storage.Articles, storage.Digests, (_, _, _) => Task.FromResult<IReadOnlyList<DigestFile>>([])).PublishAsync(day);

        Assert.Contains("the day's JSON (", Assert.Single((await storage.Digests.ReadAsync(day.Date))!.Stories, s => s.Fault is not null).Fault, StringComparison.Ordinal);
        Assert.NotNull(await storage.Digests.ReadAsync(day.Date, "digest.md"));
    }

    private static async Task<DateOnly> UploadAsync(PipelineStorage storage)
    {
        await storage.UploadAsync("a.txt", await File.ReadAllTextAsync(Seeds.Files[0]));
        await storage.UploadAsync(Bad, await File.ReadAllTextAsync(Seeds.Files[1]));
        var last = await storage.UploadAsync("c.txt", await File.ReadAllTextAsync(Seeds.Files[2]));
        return DateOnly.FromDateTime(last.LastModified.UtcDateTime);
    }

    /// <summary>Storage of its own, and a program that has a fault in one stage whenever the bad upload comes there.</summary>
    private async Task<PipelineStorage> FaultyAsync(ArticleStage? article, DigestStage? digest)
    {
        var own = await azurite.CreateStorageAsync();
        return new PipelineStorage(own.Options, new NewsFunctions(
            blob => ArticlePipeline.Ingest(blob, stage => Throw(stage == article && blob.Path == Bad)),
            (day, articles, rejected, earlier, replaced) => DigestComposer.Compose(
                day, articles, rejected, earlier, replaced, (stage, some) => Throw(stage == digest && some.Any(a => a.Source == Bad))),
            ProgramVersion.Current));
    }

    private static void Throw(bool isBad)
    {
        if (isBad)
        {
            throw new InvalidOperationException(Secret);
        }
    }
}
