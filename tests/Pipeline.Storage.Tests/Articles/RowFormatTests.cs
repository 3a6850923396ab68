using Azure.Data.Tables;
using Pipeline.News.Serialization;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Ingestion;
using Pipeline.Storage.Operations;

namespace Pipeline.Storage.Tests.Articles;

[Collection(AzuriteTests.Name)]
public sealed class RowFormatTests(AzuriteFixture azurite)
{
    private const string Sample = "003_533472ac1ff930dd";

    [Fact]
    public async Task Rows_of_the_first_form_are_read_as_they_are()
    {
        var storage = await azurite.CreateStorageAsync();
        var blob = Seeds.Blob($"{Sample}.txt");
        await FirstForm.WriteAsync(storage, Sample, blob);

        var found = await storage.Articles.FindAsync(storage.Articles.KeyOf(blob));
        var ofTheDay = await storage.Articles.AllTheDay(new DateOnly(2026, 11, 22)).SingleAsync();

        Assert.Equal(blob, found!.Blob);
        Assert.Equal((4915, 32), (found.Article!.Body.Text.Length, found.Article.Claims.Length));
        Assert.Equal(ArticleJson.Write(found.Article, explain: true), ArticleJson.Write(ofTheDay.Article!, explain: true));
    }

    [Fact]
    public async Task Claims_of_the_first_form_are_found_by_their_speaker()
    {
        var storage = await azurite.CreateStorageAsync();
        await FirstForm.WriteAsync(storage, Sample, Seeds.Blob());
        var speaker = FirstForm.Rows(Sample).First(row => row.ContainsKey("Speaker")).GetString("Speaker");

        var day = new DateOnly(2026, 11, 22);
        var claims = await storage.Articles.SaidBy(speaker, day, day).ToListAsync();

        Assert.Equal(FirstForm.Rows(Sample).Count(row => row.GetString("Speaker") == speaker), claims.Count);
    }

    [Fact]
    public async Task An_older_form_counts_as_not_yet_ingested_and_is_written_again_from_its_blob()
    {
        var storage = await azurite.CreateStorageAsync();
        var version = await UploadAsync(storage);
        await FirstForm.WriteAsync(storage, Sample, version);
        Assert.Null(await storage.Articles.FindVersionAsync(storage.Articles.KeyOf(version)));
        Assert.Empty(await storage.Articles.VersionsOfTheDay(storage.Articles.KeyOf(version).Day).ToListAsync());

        var first = await storage.CreateReconciler().RunOnceAsync();
        var second = await storage.CreateReconciler().RunOnceAsync();

        Assert.Equal(IngestStatus.Saved, Assert.Single(first.Results).Status);
        Assert.Empty(second.Results);
        Assert.Equal(version, await storage.Articles.FindVersionAsync(storage.Articles.KeyOf(version)));
        var claims = (await storage.Articles.FindAsync(storage.Articles.KeyOf(version)))!.Article!.Claims.Length;
        Assert.Equal(1 + claims, await RowsAsync(storage).CountAsync());
        Assert.All(await RowsAsync(storage).ToListAsync(), row => Assert.IsType<byte[]>(row["Json0"]));
    }

    [Fact]
    public async Task A_pass_that_an_older_program_settled_is_not_relied_on()
    {
        var storage = await azurite.CreateStorageAsync();
        var settled = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
        await storage.Operations.SaveAsync(new ReconcilerState(settled, settled, settled, 0));
        Assert.Equal(settled, (await storage.Operations.FindReconcilerStateAsync())?.SettledUntil);

        var table = storage.Table(storage.Options.DigestsTable);
        var row = (await table.GetEntityAsync<TableEntity>("operations", "reconciler")).Value;
        row.Remove("Format");
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        Assert.Null((await storage.Operations.FindReconcilerStateAsync())?.SettledUntil);
    }

    [Fact]
    public async Task Rejections_have_a_form_too()
    {
        var storage = await azurite.CreateStorageAsync();
        await storage.UploadAsync("a.txt", " ");
        await storage.CreateReconciler().RunOnceAsync();

        Assert.Equal(RowFormat.Current, (await RowsAsync(storage).SingleAsync()).GetInt32("Format"));
    }

    private static Azure.AsyncPageable<TableEntity> RowsAsync(PipelineStorage storage) =>
        storage.Table(storage.Options.ArticlesTable).QueryAsync<TableEntity>();

    private static async Task<UploadedBlob> UploadAsync(PipelineStorage storage)
    {
        var blob = storage.ArticleBlobs.GetBlobClient($"{Sample}.txt");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Seeds.Folder, $"{Sample}.txt"));
        var uploaded = (await blob.UploadAsync(new BinaryData(bytes))).Value;
        return new UploadedBlob($"{Sample}.txt", uploaded.LastModified, uploaded.ETag.ToString().Trim('"'), bytes.Length);
    }
}
