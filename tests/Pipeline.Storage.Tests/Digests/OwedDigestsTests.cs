using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Ingestion;

namespace Pipeline.Storage.Tests.Digests;

[Collection(AzuriteTests.Name)]
public sealed class OwedDigestsTests(AzuriteFixture azurite)
{
    private static readonly DigestDay Day = new(new DateOnly(2026, 11, 22));
    private static readonly DigestDay Today = new(new DateOnly(2026, 11, 25));

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_day_whose_writer_was_killed_between_rows_and_digest_is_published_by_the_next_who_looks()
    {
        var killed = await azurite.CreateStorageAsync(clock: _clock);
        await killed.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        var next = new PipelineStorage(killed.Options, _clock);
        Assert.Equal([Day.Date], await next.Owed.FindAsync(Today));

        var published = await next.Owed.PublishAsync(Publisher(next), Today);

        Assert.Equal((Day.Date, 1), (Assert.Single(published).Digest.Day, published[0].Digest.Counts.Articles));
        Assert.Empty(await next.Owed.FindAsync(Today));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_leaves_its_day_owed()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults, MaxRetries = 0 });
        await storage.UploadAsync("a.txt", Seeds.Text);
        var reconciler = storage.CreateReconciler();
        faults.LoseAnswerOnce(request => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)
            && Body(request).Contains(storage.Options.ArticlesTable, StringComparison.Ordinal));

        var failed = Assert.Single((await reconciler.RunOnceAsync()).Results);

        var day = new DigestDay(failed.Key!.Value.Day);
        Assert.Equal(IngestStatus.Failed, failed.Status);
        Assert.Equal([day.Date], await storage.Owed.FindAsync(day));
        // The rows stand there, so the next pass has nothing to tell of.
        Assert.Empty((await reconciler.RunOnceAsync()).Results);
        Assert.Single(await storage.Owed.PublishAsync(Publisher(storage), day));
        Assert.Empty(await storage.Owed.FindAsync(day));
    }

    [Theory]
    [InlineData("digest.json")]
    [InlineData("digest.html")]
    public async Task A_digest_that_could_not_be_written_is_written_by_the_next_who_looks(string file)
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults, MaxRetries = 0 }, _clock);
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith(file, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => storage.Owed.PublishAsync(Publisher(storage), Today));
        faults.FailWhere(_ => false);
        Assert.Equal([Day.Date], await storage.Owed.FindAsync(Today));

        Assert.Single(await storage.Owed.PublishAsync(Publisher(storage), Today));

        Assert.NotNull(await storage.Digests.ReadAsync(Day.Date));
        Assert.Empty(await storage.Owed.FindAsync(Today));
    }

    [Fact]
    public async Task Rows_that_another_wrote_behind_a_look_are_seen_before_the_day_is_settled()
    {
        var mine = await azurite.CreateStorageAsync(clock: _clock);
        var other = new PipelineStorage(mine.Options, _clock);
        await other.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        Assert.Single(await mine.Owed.PublishAsync(Publisher(mine), Today));

        // Under the note that was there already; then it is killed.
        await other.Articles.SaveAsync(Seeds.Article("b.txt", claims: 1), Seeds.Blob("b.txt"));
        _clock.Advance(TimeSpan.FromMinutes(8));

        Assert.Equal(2, Assert.Single(await mine.Owed.PublishAsync(Publisher(mine), Today)).Digest.Counts.Articles);
        Assert.Empty(await mine.Changes.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_day_stays_noted_while_something_may_still_be_on_its_way_and_no_longer()
    {
        var storage = await azurite.CreateStorageAsync(clock: _clock);
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        await storage.Owed.PublishAsync(Publisher(storage), Today);
        Assert.Single(await storage.Changes.ListAsync().ToListAsync());

        _clock.Advance(TimeSpan.FromMinutes(8));

        Assert.Empty(await storage.Owed.PublishAsync(Publisher(storage), Today));
        Assert.Empty(await storage.Changes.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_day_whose_last_article_was_deleted_owes_a_digest_that_says_so()
    {
        var storage = await azurite.CreateStorageAsync(clock: _clock);
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        await storage.Owed.PublishAsync(Publisher(storage), Today);
        await storage.Articles.DeleteAsync(storage.Articles.KeyOf(Seeds.Blob()));
        var next = new PipelineStorage(storage.Options, _clock);

        Assert.Equal(0, Assert.Single(await next.Owed.PublishAsync(Publisher(next), Today)).Digest.Counts.Articles);
    }

    [Fact]
    public async Task Pages_around_a_digest_that_its_writer_did_not_come_to_are_written_when_the_day_is_settled()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = faults, MaxRetries = 0 }, _clock);
        var publisher = DigestPublisher.OfSite(storage.Articles, storage.Digests, new Site());
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("index.html", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => storage.Owed.PublishAsync(publisher, Today));
        faults.FailWhere(_ => false);
        Assert.Null(await storage.Digests.ReadAsync("index.html"));
        _clock.Advance(TimeSpan.FromMinutes(8));

        Assert.Empty(await storage.Owed.PublishAsync(publisher, Today));

        Assert.Equal("1 days", Encoding.UTF8.GetString((await storage.Digests.ReadAsync("index.html"))!.Bytes.Span));
        Assert.Empty(await storage.Changes.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_day_that_is_not_over_in_its_zone_is_not_settled()
    {
        var storage = await azurite.CreateStorageAsync(clock: _clock);
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        var inBerlin = new DigestDay(Day.Date, "Europe/Berlin");
        _clock.Advance(TimeSpan.FromMinutes(8));

        await storage.Owed.PublishAsync(Publisher(storage), inBerlin);
        Assert.Single(await storage.Changes.ListAsync().ToListAsync());
        await storage.Owed.PublishAsync(Publisher(storage), inBerlin with { Date = Day.Date.AddDays(1) });

        Assert.Empty(await storage.Changes.ListAsync().ToListAsync());
    }

    private static string Body(Azure.Core.Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, default);
        return Encoding.Latin1.GetString(body.ToArray());
    }

    private static DigestPublisher Publisher(PipelineStorage storage) => new(storage.Articles, storage.Digests, (digest, articles, _) =>
        Task.FromResult<IReadOnlyList<DigestFile>>([new("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"page of {articles.Count}, {digest.Revision}"))]));

    /// <summary>Two pages: the day's, and an index that counts the days.</summary>
    private sealed class Site : IDigestSite
    {
        public DigestLinks Links { get; } = new("digest.html", id => id);

        public async Task<IReadOnlyList<SiteFile>> DayAsync(Digest digest, IReadOnlyList<Article> articles, DayNeighbours neighbours) =>
            [await FrontAsync(digest, neighbours)];

        public Task<SiteFile> FrontAsync(Digest digest, DayNeighbours neighbours) =>
            Task.FromResult(new SiteFile("digest.html", "text/html; charset=utf-8", $"{digest.Day:O}"));

        public Task<IReadOnlyList<SiteFile>> RootAsync(IReadOnlyList<DigestHeading> newestFirst, IReadOnlyList<Digest> whole) =>
            Task.FromResult<IReadOnlyList<SiteFile>>([new("index.html", "text/html; charset=utf-8", $"{newestFirst.Count} days")]);
    }
}
