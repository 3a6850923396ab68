using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.News.Digests;
using Pipeline.News.Stories;
using Pipeline.News.Texts;
using Pipeline.Pages.Digests;

namespace Pipeline.Pages.Tests.Digests;

public sealed class DigestPageTests
{
    [Fact]
    public async Task Figures_that_differ_stand_with_their_words_and_a_link_to_the_place()
    {
        var page = await RenderAsync(Samples.Digest(Samples.Story(Differing())));

        var links = page.QuerySelectorAll(".figures .words a").ToArray();
        Assert.Equal(["“at least 83”", "“some 120”"], links.Select(l => l.TextContent));
        Assert.Equal("/articles/a.txt#at-0-11", links[0].GetAttribute("href"));
        Assert.Equal("sources differ", page.QuerySelector(".figures .tag")!.TextContent);
    }

    [Fact]
    public async Task The_chart_runs_from_zero_to_a_round_number_beyond_the_largest_figure()
    {
        var page = await RenderAsync(Samples.Digest(Samples.Story(Differing())));

        Assert.Equal(["55.33%", "80%"], page.QuerySelectorAll(".figures circle").Select(c => c.GetAttribute("cx")));
        Assert.Equal(["0", "150"], page.QuerySelectorAll(".figures .ends span").Select(e => e.TextContent));
    }

    [Fact]
    public async Task An_open_lower_bound_reaches_on_to_the_edge()
    {
        var page = await RenderAsync(Samples.Digest(Samples.Story(Differing())));

        var range = page.QuerySelector(".figures .range")!;
        Assert.Equal(("55.33%", "100%"), (range.GetAttribute("x1"), range.GetAttribute("x2")));
    }

    [Fact]
    public async Task Sources_that_give_a_figure_in_the_same_words_share_a_row()
    {
        var figures = Differing();
        var many = figures with { Mentions = [.. Enumerable.Range(0, 9).Select(n => figures.Mentions[0] with { Source = $"{n}.txt", Outlet = $"Outlet {n}" }), figures.Mentions[1]] };

        var page = await RenderAsync(Samples.Digest(Samples.Story(many)));

        Assert.Equal(2, page.QuerySelectorAll(".figures li").Length);
        Assert.Equal("Outlet 0, Outlet 1, Outlet 2 and 6 more", string.Join(' ', page.QuerySelector(".figures .outlet")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task An_empty_day_says_so()
    {
        var page = await RenderAsync(Samples.Digest());

        Assert.Contains("No article came in on this day.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_upload_stands_with_its_reason()
    {
        var digest = Samples.Digest() with { Rejected = [new RejectedUpload("photo.txt", RejectionCode.NotText, "This is a PNG picture.")] };

        var page = await RenderAsync(digest);

        Assert.Contains("photo.txt not text This is a PNG picture.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_digest_gives_the_same_bytes()
    {
        var digest = Samples.Digest(Samples.Story(Differing()));

        Assert.Equal(await TextAsync(digest), await TextAsync(digest));
    }

    [Fact]
    public async Task Every_heading_level_follows_the_one_above()
    {
        var page = await RenderAsync(Samples.Digest(Samples.Story(Differing())));

        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
    }

    private static FigureComparison Differing() => new(
        "f1", FigureRelation.Conflict, "killed", "people", "the blast", 0.8, "Both count people killed.", ["s1"],
        [Samples.Mention("at least 83", 83, low: 83), Samples.Mention("some 120", 120)]);

    private static async Task<IHtmlDocument> RenderAsync(Digest digest) => new HtmlParser().ParseDocument(await TextAsync(digest));

    private static Task<string> TextAsync(Digest digest) =>
        PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = Samples.Links });
}
