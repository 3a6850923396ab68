using Pipeline.News;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tables;

namespace Pipeline.Storage.Tests.Articles;

[Collection(AzuriteTests.Name)]
public sealed class ArticleStoreTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Gives_back_what_was_saved()
    {
        var storage = await azurite.CreateStorageAsync();
        foreach (var file in Seeds.Files)
        {
            var blob = Seeds.Blob(Path.GetFileName(file));
            var outcome = ArticlePipeline.Ingest(new SourceBlob(blob.Path, await File.ReadAllBytesAsync(file), blob.LastModified, blob.ETag));
            Assert.True(outcome.TryGet(out var article, out _));

            var saved = await storage.Articles.SaveAsync(article, blob);

            Assert.Equal(new SaveResult(SaveOutcome.Created, null), saved);
            var found = await storage.Articles.FindAsync(storage.Articles.KeyOf(blob));
            Assert.Equal(blob, found?.Blob);
            Assert.Equal(article.UploadedAt, found?.Article?.UploadedAt);
            Assert.Equal(article.ETag, found?.Article?.ETag);

            // Scores of single sentences are told by extract, and not kept.
            Assert.Equal(ArticleJson.Write(article with { Sentences = [] }, explain: true), ArticleJson.Write(found!.Article!, explain: true));
        }

        Assert.Equal(Seeds.Files.Length, await storage.Articles.AllTheDay(Day).CountAsync());
    }

    [Fact]
    public async Task Writes_nothing_when_the_same_rows_stand_there()
    {
        var storage = await azurite.CreateStorageAsync();
        var article = Seeds.Article("a.txt", claims: 3);
        await storage.Articles.SaveAsync(article, Seeds.Blob());

        Assert.Equal(SaveOutcome.Unchanged, (await storage.Articles.SaveAsync(article, Seeds.Blob())).Outcome);
    }

    [Fact]
    public async Task Replaces_an_older_version_and_deletes_its_surplus_claims()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 99), Seeds.Blob(etag: "0x1"));

        var saved = await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 2), Seeds.Blob(etag: "0x2"));

        Assert.Equal(SaveOutcome.Replaced, saved.Outcome);
        var upload = await storage.Articles.AllTheDay(Day).SingleAsync();
        Assert.Equal("0x2", upload.Blob.ETag);
        Assert.Equal(2, upload.Article!.Claims.Length);
    }

    [Fact]
    public async Task Keeps_the_99_most_check_worthy_claims_in_the_order_of_the_text()
    {
        var storage = await azurite.CreateStorageAsync();

        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 150), Seeds.Blob());

        var article = (await storage.Articles.AllTheDay(Day).SingleAsync()).Article!;
        Assert.Equal(150, article.ClaimsFound);
        Assert.Equal(99, article.Claims.Length);
        Assert.Equal(article.Claims.OrderBy(c => c.Sentence.Start), article.Claims);
        Assert.Equal(51d / 150, article.Claims.Min(c => c.CheckWorthiness));
    }

    [Fact]
    public async Task A_rejection_gives_way_to_a_good_upload_and_back()
    {
        var storage = await azurite.CreateStorageAsync();
        var rejection = new Rejection(RejectionCode.NoArticle, "There is no article in it.");

        Assert.Equal(SaveOutcome.Created, await storage.Articles.SaveRejectionAsync(rejection, Seeds.Blob(etag: "0x1")));
        Assert.Equal(rejection, (await storage.Articles.AllTheDay(Day).SingleAsync()).Rejection);

        Assert.Equal(SaveOutcome.Replaced, (await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 4), Seeds.Blob(etag: "0x2"))).Outcome);
        Assert.Null((await storage.Articles.AllTheDay(Day).SingleAsync()).Rejection);

        Assert.Equal(SaveOutcome.Replaced, await storage.Articles.SaveRejectionAsync(rejection, Seeds.Blob(etag: "0x3")));
        Assert.Null((await storage.Articles.AllTheDay(Day).SingleAsync()).Article);
    }

    [Fact]
    public async Task Rejects_a_text_that_no_row_can_hold()
    {
        var storage = await azurite.CreateStorageAsync();

        var saved = await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 0, sentences: 8000), Seeds.Blob());

        Assert.Equal(RejectionCode.TooLarge, saved.Rejection?.Code);
        Assert.Equal(RejectionCode.TooLarge, (await storage.Articles.AllTheDay(Day).SingleAsync()).Rejection?.Code);
    }

    [Fact]
    public async Task Keeps_a_text_of_many_rows_of_characters_outside_the_basic_plane()
    {
        var storage = await azurite.CreateStorageAsync();
        // An odd length, so that a pair stands across the end of a property.
        var article = Seeds.Article("a.txt", claims: 1, sentence: "Er sagte: „Größe“ 🗞 \u2028 <b>&amp;</b> {\"x\":1} -- ", sentences: 5000);

        Assert.Null((await storage.Articles.SaveAsync(article, Seeds.Blob())).Rejection);

        var found = (await storage.Articles.AllTheDay(Day).SingleAsync()).Article!;
        Assert.Equal(article.Body.Text, found.Body.Text);
    }

    [Fact]
    public async Task Rows_say_what_stands_in_them_without_the_JSON()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 1), Seeds.Blob());
        var key = storage.Articles.KeyOf(Seeds.Blob());

        var table = storage.Table(storage.Options.ArticlesTable);
        var head = await table.FindAsync(key.PartitionKey, key.RowKey, null, default);
        var claim = await table.FindAsync(key.PartitionKey, $"{key.RowKey}_c0001", null, default);

        Assert.Equal(("article", "a.txt", "A headline"), (head!.GetString("Kind"), head.GetString("Path"), head.GetString("Headline")));
        Assert.Equal(("claim", "John Kerry", "that 12 people were there"), (claim!.GetString("Kind"), claim.GetString("Speaker"), claim.GetString("Content")));
    }

    [Fact]
    public async Task Days_do_not_mix()
    {
        var storage = await azurite.CreateStorageAsync();
        var today = Seeds.Blob("today.txt");
        var yesterday = today with { Path = "yesterday.txt", LastModified = today.LastModified.AddDays(-1) };
        await storage.Articles.SaveAsync(Seeds.Article("today.txt", claims: 1), today);
        await storage.Articles.SaveAsync(Seeds.Article("yesterday.txt", claims: 1), yesterday);

        Assert.Equal("today.txt", (await storage.Articles.AllTheDay(Day).SingleAsync()).Blob.Path);
        Assert.Equal(yesterday, await storage.Articles.VersionsOfTheDay(Day.AddDays(-1)).SingleAsync());
    }

    [Fact]
    public async Task Reads_a_day_of_several_pages_in_the_order_of_its_keys()
    {
        var storage = await azurite.CreateStorageAsync();
        // 25 articles of 100 rows each: three pages of 1,000.
        await Parallel.ForEachAsync(Enumerable.Range(0, 25), async (i, stop) =>
            await storage.Articles.SaveAsync(Seeds.Article($"{i}.txt", claims: 99), Seeds.Blob($"{i}.txt"), cancellation: stop));

        var all = await storage.Articles.AllTheDay(Day).ToListAsync();

        Assert.Equal(25, all.Count);
        Assert.All(all, upload => Assert.Equal(99, upload.Article!.Claims.Length));
        Assert.Equal(all.OrderBy(u => u.Key.PartitionKey, StringComparer.Ordinal).ThenBy(u => u.Key.RowKey, StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task Deletes_an_article_with_its_claims_on_every_day()
    {
        var storage = await azurite.CreateStorageAsync();
        var today = Seeds.Blob();
        var yesterday = today with { LastModified = today.LastModified.AddDays(-1) };
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 7), today);
        await storage.Articles.SaveAsync(Seeds.Article("a.txt", claims: 9), yesterday);
        await storage.Articles.SaveAsync(Seeds.Article("b.txt", claims: 1), Seeds.Blob("b.txt"));

        var days = await storage.Articles.DeleteEverywhereAsync("a.txt", Day.AddDays(-30), Day);

        Assert.Equal([Day.AddDays(-1), Day], days);
        Assert.Equal("b.txt", (await storage.Articles.AllTheDay(Day).SingleAsync()).Blob.Path);
        Assert.Empty(await storage.Articles.AllTheDay(Day.AddDays(-1)).ToListAsync());
        Assert.False(await storage.Articles.DeleteAsync(storage.Articles.KeyOf(today)));
    }
}
