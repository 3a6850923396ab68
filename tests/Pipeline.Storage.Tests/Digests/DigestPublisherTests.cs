using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;

namespace Pipeline.Storage.Tests.Digests;

[Collection(AzuriteTests.Name)]
public sealed class DigestPublisherTests(AzuriteFixture azurite)
{
    private int _rendered;

    [Fact]
    public async Task Publishes_what_was_uploaded_that_day_and_nothing_when_nothing_changed()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await IngestAsync(storage, ("a.txt", Seeds.Text), ("b.txt", " "));

        var first = await Publisher(storage).PublishAsync(day);
        var second = await Publisher(storage).PublishAsync(day);

        Assert.True(first.Changed);
        Assert.Equal((1, 1, 1), (first.Digest.Revision, first.Digest.Counts.Articles, first.Digest.Counts.Rejected));
        Assert.False(second.Changed);
        Assert.Equal(1, _rendered);
        Assert.Equal(DigestJson.Write(first.Digest), DigestJson.Write((await storage.Digests.ReadAsync(day.Date))!));
        Assert.NotNull(await storage.Digests.ReadAsync(day.Date, "digest.md"));
        Assert.Equal("page of 1", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(day.Date, "digest.html"))!.Bytes.Span));
    }

    [Fact]
    public async Task A_late_article_makes_another_revision()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await IngestAsync(storage, ("a.txt", Seeds.Text));
        await Publisher(storage).PublishAsync(day);
        await IngestAsync(storage, ("late.txt", await File.ReadAllTextAsync(Seeds.Files[2])));

        var revised = await Publisher(storage).PublishAsync(day);

        Assert.Equal((true, 2, 2), (revised.Changed, revised.Digest.Revision, revised.Entry.Revision));
        Assert.Equal("late.txt", Assert.Single(revised.Digest.Changes).Source);
    }

    [Fact]
    public async Task An_empty_day_has_a_digest_that_says_so()
    {
        var storage = await azurite.CreateStorageAsync();

        var published = await Publisher(storage).PublishAsync(new DigestDay(new DateOnly(2020, 1, 1)));

        Assert.True(published.Changed);
        Assert.Equal(0, published.Digest.Counts.Articles);
    }

    [Fact]
    public async Task Takes_the_hours_of_the_day_in_its_zone()
    {
        var storage = await azurite.CreateStorageAsync();
        var (morning, evening) = (Seeds.Blob("morning.txt", hour: 1), Seeds.Blob("evening.txt", hour: 23));
        await storage.Articles.SaveAsync(Seeds.Article("morning.txt", claims: 1), morning);
        await storage.Articles.SaveAsync(Seeds.Article("evening.txt", claims: 1), evening);

        var content = await DigestPublisher.LoadDayAsync(storage.Articles, new DigestDay(new DateOnly(2026, 11, 22), "America/New_York"));

        Assert.Equal("evening.txt", Assert.Single(content.Articles).Source);
    }

    [Fact]
    public async Task Publishers_at_once_agree()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await IngestAsync(storage, ("a.txt", Seeds.Text));

        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Publisher(storage).PublishAsync(day)));

        Assert.All(published, p => Assert.Equal(1, p.Entry.Revision));
        Assert.Equal(1, (await storage.Digests.ReadAsync(day.Date))!.Revision);
    }

    [Fact]
    public async Task Goes_on_after_a_writer_that_died_when_other_articles_have_come_since()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        var day = await IngestAsync(storage, ("a.txt", Seeds.Text));
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith("digest.html", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => Publisher(storage).PublishAsync(day));
        faults.FailWhere(_ => false);
        await IngestAsync(storage, ("b.txt", await File.ReadAllTextAsync(Seeds.Files[2])));

        var published = await Publisher(storage).PublishAsync(day);

        Assert.Equal((2, 2), (published.Digest.Revision, published.Digest.Counts.Articles));
        Assert.False((await Publisher(storage).PublishAsync(day)).Changed);
    }

    private static async Task<DigestDay> IngestAsync(PipelineStorage storage, params (string Name, string Text)[] uploads)
    {
        foreach (var (name, text) in uploads)
        {
            await storage.UploadAsync(name, text);
        }

        var pass = await storage.CreateReconciler().RunOnceAsync();
        return new DigestDay(pass.Results[0].Key!.Value.Day);
    }

    private DigestPublisher Publisher(PipelineStorage storage) => new(storage.Articles, storage.Digests, Render);

    private Task<IReadOnlyList<DigestFile>> Render(Digest digest, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _rendered);
        return Task.FromResult<IReadOnlyList<DigestFile>>(
            [new DigestFile("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"page of {articles.Count}"))]);
    }
}
