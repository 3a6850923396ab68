using System.Net;
using System.Text.Json;
using Pipeline.Functions.Tests.Hosting;
using Pipeline.News.Texts;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Tests;
using Pipeline.Storage.Tests.Bundles;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>From Event Grid's request to the rows in the table, through the real trigger and the real worker.</summary>
[Collection(WorkerTests.Name)]
public sealed class UploadEventTests(WorkerFixture fixture)
{
    private readonly FunctionsHost _host = fixture.Host;

    [Fact]
    public async Task The_webhook_answers_the_handshake()
    {
        using var answer = await _host.Http.SendAsync(UploadEvents.Handshake(_host.Http.BaseAddress!, "52c8"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("52c8", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("validationResponse").GetString());
    }

    [Theory]
    [InlineData("2026/11/22/plain.txt")]
    [InlineData("with space.txt")]
    [InlineData("café/Ünal.txt")]
    [InlineData("number #1.txt")]
    [InlineData("100%.txt")]
    [InlineData("a+b.txt")]
    [InlineData("this & that.txt")]
    [InlineData("why?.txt")]
    public async Task A_dropped_file_becomes_an_article_with_its_claims_whatever_its_name(string path)
    {
        await _host.IngestAsync(path, Texts.Harbour);

        var upload = await FindAsync(path);
        Assert.Equal(path, upload?.Blob.Path);
        Assert.Contains(upload!.Article!.Claims, claim => claim.Speaker?.Name == Texts.Speaker);
    }

    [Fact]
    public async Task A_dropped_bundle_becomes_uploads_of_its_own()
    {
        await _host.Storage.DropAsync("the day.zip", Dropped.Zip(("a.txt", Texts.Harbour), ("empty.txt", " ")));
        using var answer = await _host.TellBundleAsync("the day.zip");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Null(await _host.Tries.NextAsync("the day.zip"));

        using var told = await _host.TellAsync("the day.zip/a.txt");
        Assert.Null(await _host.Tries.NextAsync("the day.zip/a.txt"));

        Assert.Contains((await FindAsync("the day.zip/a.txt"))!.Article!.Claims, claim => claim.Speaker?.Name == Texts.Speaker);
        Assert.True(await _host.Storage.ArticleBlobs.GetBlobClient("the day.zip/empty.txt").ExistsAsync());
    }

    [Fact]
    public async Task A_binary_file_is_rejected_and_not_tried_again()
    {
        await _host.Storage.ArticleBlobs.UploadBlobAsync("picture.txt", BinaryData.FromBytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0, 1, 2, 3]));
        using var told = await _host.TellAsync("picture.txt");

        Assert.Null(await _host.Tries.NextAsync("picture.txt"));

        Assert.Equal(RejectionCode.NotText, (await FindAsync("picture.txt"))?.Rejection?.Code);
        Assert.Equal(1, _host.Tries.Count("picture.txt"));
    }

    [Fact]
    public async Task An_event_of_a_file_that_is_gone_again_is_no_failure()
    {
        var heard = _host.SaidAsync("BlobNotFound", "gone.txt");
        using var told = await _host.TellAsync("gone.txt");

        await heard;

        Assert.Equal(HttpStatusCode.Accepted, told.StatusCode);
        Assert.Equal(0, _host.Tries.Count("gone.txt"));
    }

    /// <summary>The host takes it and drops it without a word to the sender. So the name in the subscription's address has to be right.</summary>
    [Fact]
    public async Task An_event_for_a_function_that_does_not_exist_is_taken_and_dropped()
    {
        await _host.Storage.UploadAsync("lost.txt", Texts.Harbour);
        var heard = _host.SaidAsync("FunctionNotFound", "lost.txt");
        using var told = await _host.TellAsync("lost.txt", "Host.Functions.IngestArticles");

        await heard;

        Assert.Equal(HttpStatusCode.Accepted, told.StatusCode);
        Assert.Equal(0, _host.Tries.Count("lost.txt"));
        Assert.Contains("container: 'articles', function: 'IngestArticle'", Repository.Read("infra/modules/subscription.bicep"), StringComparison.Ordinal);
    }

    private async Task<StoredUpload?> FindAsync(string path)
    {
        var blob = await _host.Storage.ArticleBlobs.GetBlobClient(path).GetPropertiesAsync();
        return await _host.Storage.Articles.FindAsync(ArticleKey.Of("articles", path, blob.Value.LastModified));
    }
}
