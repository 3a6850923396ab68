using System.Text;
using Azure.Core;
using Pipeline.News.Digests;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Faults;

namespace Pipeline.Storage.Tests.Digests;

[Collection(AzuriteTests.Name)]
public sealed class DigestStoreTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Gives_back_the_files_with_their_kinds_and_the_entry_with_its_counts()
    {
        var storage = await azurite.CreateStorageAsync();

        var save = await storage.Digests.SaveAsync(Document(1, "h1"));

        Assert.True(save.Changed);
        Assert.Equal(save.Entry, await storage.Digests.FindAsync(Day));
        var page = await storage.Digests.ReadAsync(Day, "digest.html");
        Assert.Equal(("text/html; charset=utf-8", "page h1"), (page!.ContentType, Encoding.UTF8.GetString(page.Bytes.Span)));
        Assert.NotNull(page.ETag);
        Assert.Null(await storage.Digests.ReadAsync(Day, "other.html"));
        Assert.Null(await storage.Digests.FindAsync(Day.AddDays(1)));
    }

    [Fact]
    public async Task Writes_nothing_for_the_same_input()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Digests.SaveAsync(Document(1, "h1"));
        var before = await storage.Digests.ReadAsync(Day, "digest.html");

        var again = await storage.Digests.SaveAsync(Document(1, "h1"));

        Assert.False(again.Changed);
        Assert.Equal(before!.ETag, (await storage.Digests.ReadAsync(Day, "digest.html"))!.ETag);
    }

    [Fact]
    public async Task Rewrites_the_files_of_the_same_input_when_asked()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Digests.SaveAsync(Document(1, "h1"));
        var before = await storage.Digests.ReadAsync(Day, "digest.html");

        var again = await storage.Digests.SaveAsync(Document(1, "h1"), rewrite: true);

        Assert.True(again.Changed);
        Assert.NotEqual(before!.ETag, (await storage.Digests.ReadAsync(Day, "digest.html"))!.ETag);
    }

    [Fact]
    public async Task Of_two_writers_with_the_same_revision_one_wins_and_one_hears_of_it()
    {
        var storage = await azurite.CreateStorageAsync();

        var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            try
            {
                await storage.Digests.SaveAsync(Document(1, $"h{i}"));
                return i;
            }
            catch (DigestConflictException)
            {
                return -1;
            }
        }));

        var winner = Assert.Single(saves, i => i >= 0);
        Assert.Equal($"h{winner}", (await storage.Digests.FindAsync(Day))!.InputHash);
        Assert.Equal($"page h{winner}", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(Day, "digest.html"))!.Bytes.Span));
    }

    [Fact]
    public async Task A_revision_that_comes_too_late_changes_nothing()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Digests.SaveAsync(Document(1, "h1"));
        await storage.Digests.SaveAsync(Document(2, "h2"));

        await Assert.ThrowsAsync<DigestConflictException>(() => storage.Digests.SaveAsync(Document(2, "h3")));

        Assert.Equal("page h2", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(Day, "digest.html"))!.Bytes.Span));
    }

    [Fact]
    public async Task A_digest_whose_writer_died_before_the_JSON_is_written_again()
    {
        var faults = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { MaxRetries = 0, Transport = faults });
        faults.FailWhere(uri => uri.AbsolutePath.EndsWith(".json", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => storage.Digests.SaveAsync(Document(1, "h1")));
        faults.FailWhere(_ => false);

        var save = await storage.Digests.SaveAsync(Document(1, "h1"));

        Assert.True(save.Changed);
        Assert.NotNull(await storage.Digests.ReadAsync(Day, DigestStore.JsonName));
    }

    [Theory]
    [InlineData("same.html", "before")]
    [InlineData("late.html", null)]
    public async Task A_slow_writer_of_an_older_revision_changes_no_page_of_a_newer_one(string heldBack, string? stands)
    {
        var network = new FaultingTransport();
        var storage = await azurite.CreateStorageAsync(options => options with { Transport = network });
        await storage.Digests.SaveAsync(Document(1, "h1", ("same.html", "before")));
        var release = new TaskCompletionSource();
        var waits = network.HoldFirst(r => r.Method == RequestMethod.Put && r.Uri.ToString().Contains(heldBack, StringComparison.Ordinal), release.Task);

        var slow = storage.Digests.SaveAsync(Document(2, "h2", ("same.html", "between"), ("late.html", "between")));
        await waits;
        await storage.Digests.SaveAsync(Document(3, "h3", ("same.html", "before")));
        release.SetResult();

        await Assert.ThrowsAsync<DigestConflictException>(() => slow);
        var page = await storage.Digests.ReadAsync(Day, heldBack);
        Assert.Equal(stands, page is null ? null : Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.Equal("before", Encoding.UTF8.GetString((await storage.Digests.ReadAsync(Day, "same.html"))!.Bytes.Span));
    }

    [Fact]
    public async Task Lists_the_newest_day_first()
    {
        var storage = await azurite.CreateStorageAsync();
        DateOnly[] days = [new(2025, 12, 31), new(2026, 1, 1), new(2026, 11, 22), new(2026, 2, 3)];
        foreach (var day in days)
        {
            await storage.Digests.SaveAsync(Document(1, "h") with { Day = day });
        }

        Assert.Equal(days.OrderDescending(), await storage.Digests.ListAsync().Select(d => d.Day).ToListAsync());
    }

    [Fact]
    public async Task A_digest_without_its_JSON_is_a_mistake()
    {
        var storage = await azurite.CreateStorageAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => storage.Digests.SaveAsync(Document(1, "h") with { Files = [] }));
    }

    private static DigestDocument Document(int revision, string hash, params (string Name, string Text)[] pages) => new()
    {
        Day = Day,
        Revision = revision,
        InputHash = hash,
        Counts = new DigestCounts(1, 2, 3, 4, 5, 6, 7, 8, 9),
        Summary = "A story · Another",
        Files =
        [
            new DigestFile(DigestStore.JsonName, "application/json; charset=utf-8", Encoding.UTF8.GetBytes($"json {hash}")),
            new DigestFile("digest.html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"page {hash}")),
            .. pages.Select(p => new DigestFile(p.Name, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(p.Text))),
        ],
    };
}
