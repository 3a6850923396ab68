using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Azure.Storage.Blobs.Models;
using Pipeline.News.Digests;
using Pipeline.Storage;
using Pipeline.Storage.Articles;
using Pipeline.Storage.Digests;
using Pipeline.Storage.Tests;

namespace Pipeline.Functions.Tests;

/// <summary>What stands in the container of digests after publishing: a site whose every link holds.</summary>
[Collection(AzuriteTests.Name)]
public sealed class PublishedSiteTests(AzuriteFixture azurite)
{
    private static readonly string[] Samples = [.. Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page_and_its_place()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await UploadAsync(storage, Samples[0], Samples[1], Samples[3]);
        await FunctionHost.Publisher(storage).PublishAsync(day.Previous);

        await FunctionHost.Publisher(storage).PublishAsync(day);

        var pages = await PagesAsync(storage);
        Assert.Equal(3, pages.Keys.Count(p => p.Contains("/articles/", StringComparison.Ordinal)));
        var links = 0;
        foreach (var (path, page) in pages.Where(p => p.Key != "404.html"))
        {
            foreach (var address in page.QuerySelectorAll("a[href], link[href]").Select(a => new Uri(new Uri($"http://site/{path}"), a.GetAttribute("href"))))
            {
                var target = address.AbsolutePath[1..];
                Assert.True(target is "feed.atom" or "search" || pages.ContainsKey(target), $"{path} links to {target}, which is not there");
                Assert.True(address.Fragment.Length == 0 || pages[target].GetElementById(address.Fragment[1..]) is not null, $"{path} links to {address.Fragment} of {target}, which is not there");
                links++;
            }
        }

        Assert.InRange(links, 100, int.MaxValue);
        Assert.NotNull(await storage.Digests.ReadAsync("feed.atom"));
    }

    [Fact]
    public async Task A_late_article_writes_its_own_page_and_leaves_those_that_it_does_not_change()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await UploadAsync(storage, Samples[0], Samples[1]);
        await FunctionHost.Publisher(storage).PublishAsync(day);
        var before = await ETagsAsync(storage, day.Date);
        await storage.UploadAsync("late.txt", string.Join("\n\n", Enumerable.Repeat("The council of Orvale said on Monday that the ferry would run again in May. Nobody else spoke, and the harbour was quiet.", 6)));
        await storage.CreateReconciler().RunOnceAsync();

        await FunctionHost.Publisher(storage).PublishAsync(day);

        var after = await ETagsAsync(storage, day.Date);
        var articles = before.Keys.Where(p => p.Contains("/articles/", StringComparison.Ordinal)).ToArray();
        Assert.All(articles, p => Assert.Equal(before[p], after[p]));
        Assert.NotEqual(before.Single(p => p.Key.EndsWith("digest.html", StringComparison.Ordinal)).Value, after.Single(p => p.Key.EndsWith("digest.html", StringComparison.Ordinal)).Value);
        Assert.Contains(PageOf(storage, day.Date, "late.txt"), after.Keys);
    }

    [Fact]
    public async Task A_deleted_article_has_no_page_any_more()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = await UploadAsync(storage, Samples[0], Samples[1]);
        await FunctionHost.Publisher(storage).PublishAsync(day);
        var name = Path.GetFileName(Samples[1]);
        Assert.Contains(PageOf(storage, day.Date, name), (await PagesAsync(storage)).Keys);
        await storage.Articles.DeleteEverywhereAsync(name, day.Date, day.Date);

        await FunctionHost.Publisher(storage).PublishAsync(day, PublishMode.AsIfFirst);

        Assert.DoesNotContain(PageOf(storage, day.Date, name), (await PagesAsync(storage)).Keys);
    }

    [Fact]
    public async Task The_day_before_learns_of_the_day_after_it()
    {
        var storage = await azurite.CreateStorageAsync();
        var day = new DigestDay(new DateOnly(2026, 11, 20));
        await FunctionHost.Publisher(storage).PublishAsync(day);
        Assert.Null((await PagesAsync(storage))["2026/11/20/digest.html"].QuerySelector("a[rel=next]"));

        await FunctionHost.Publisher(storage).PublishAsync(day with { Date = new DateOnly(2026, 11, 22) });

        var pages = await PagesAsync(storage);
        Assert.Equal("../../../2026/11/22/digest.html", pages["2026/11/20/digest.html"].QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("../../../2026/11/20/digest.html", pages["2026/11/22/digest.html"].QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(2, pages["index.html"].QuerySelectorAll(".days > li").Length);
    }

    private static string PageOf(PipelineStorage storage, DateOnly day, string source) =>
        $"{day:yyyy/MM/dd}/articles/{ArticleKey.IdOf(storage.Articles.Container, source)}.html";

    private static async Task<DigestDay> UploadAsync(PipelineStorage storage, params string[] files)
    {
        foreach (var file in files)
        {
            await storage.UploadAsync(Path.GetFileName(file), await File.ReadAllTextAsync(file));
        }

        var pass = await storage.CreateReconciler().RunOnceAsync();
        return new DigestDay(pass.Results[0].Key!.Value.Day);
    }

    private static async Task<Dictionary<string, string>> ETagsAsync(PipelineStorage storage, DateOnly day)
    {
        var folder = $"{day:yyyy/MM/dd}/";
        return await storage.DigestBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, folder, default).ToDictionaryAsync(b => b.Name, b => b.Properties.ETag.ToString()!);
    }

    private static async Task<Dictionary<string, IHtmlDocument>> PagesAsync(PipelineStorage storage)
    {
        var pages = new Dictionary<string, IHtmlDocument>();
        await foreach (var blob in storage.DigestBlobs.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
        {
            if (blob.Name.EndsWith(".html", StringComparison.Ordinal))
            {
                var file = await storage.Digests.ReadAsync(blob.Name);
                pages[blob.Name] = await new HtmlParser().ParseDocumentAsync(System.Text.Encoding.UTF8.GetString(file!.Bytes.Span));
            }
        }

        return pages;
    }
}
