using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Pipeline.News.Texts;
using Pipeline.Pages.Searches;
using Pipeline.Search.Answers;
using Pipeline.Search.Queries;
using Pipeline.Search.Words;

namespace Pipeline.Pages.Tests.Searches;

public sealed class SearchPageTests
{
    private static readonly FoundText Quay = new("The quay is closed", [new TextSpan(4, 8)]);

    [Fact]
    public async Task A_hit_and_where_it_stands_are_words_apart_and_the_words_found_are_marked()
    {
        var page = await RenderAsync(Answer("quay", Group(SearchKind.Article, SearchSamples.Hit(SearchKind.Article, Quay, "The Daily Harbour"))));

        var hit = page.QuerySelector(".hits > li")!;
        Assert.Contains("closed The Daily Harbour", Words(hit), StringComparison.Ordinal);
        Assert.Equal("quay", hit.QuerySelector("a mark")!.TextContent);
        Assert.Equal("auto", hit.QuerySelector("a")!.GetAttribute("dir"));
    }

    [Fact]
    public async Task The_cursor_is_in_the_field_until_something_is_found()
    {
        Assert.True((await RenderAsync(Answer(""))).QuerySelector("#q")!.HasAttribute("autofocus"));
        Assert.True((await RenderAsync(Answer("quay"))).QuerySelector("#q")!.HasAttribute("autofocus"));
        Assert.False((await RenderAsync(Answer("quay", Group(SearchKind.Claim, SearchSamples.Hit(SearchKind.Claim, Quay, "a.txt"))))).QuerySelector("#q")!.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task Filters_are_chips_that_take_them_away_and_stay_with_the_next_question()
    {
        var page = await RenderAsync(Answer("quay kind:claim outlet:\"The Hill\" day:2026-03-02"));

        Assert.Equal(["claims ×", "The Hill ×", "2 March 2026 ×"], page.QuerySelectorAll(".chips a").Select(Words));
        Assert.Equal("/search?q=quay&kind=claim&day=2026-03-02", page.QuerySelectorAll(".chips a")[1].GetAttribute("href"));
        Assert.Equal(["claim", "The Hill", "2026-03-02"], page.QuerySelectorAll("form input[type=hidden]").Select(input => input.GetAttribute("value")));
        Assert.Equal("quay", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Articles_of_one_story_stand_together()
    {
        var page = await RenderAsync(Answer("quay", Group(
            SearchKind.Article, SearchSamples.Hit(SearchKind.Article, Quay, "a.txt"), SearchSamples.Hit(SearchKind.Article, Quay, "b.txt"), SearchSamples.Hit(SearchKind.Article, Quay, "c.txt") with { Story = null })));

        Assert.Equal(2, page.QuerySelectorAll(".hits > li").Length);
        Assert.StartsWith("2 articles of one story: The quay is closed", Words(page.QuerySelector(".hits > li")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_understood_not_looked_through_or_meant_otherwise_is_said()
    {
        var page = await RenderAsync(Answer("qauy foo:bar") with { DidYouMean = "quay", WithoutIndex = [SearchSamples.Day], Searched = [] });

        Assert.Contains("There is no filter “foo”", Words(page.Body!), StringComparison.Ordinal);
        Assert.Contains("2 March 2026 was not looked through", Words(page.Body!), StringComparison.Ordinal);
        Assert.Equal("/search?q=quay", page.QuerySelector(".meant a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_of_one_kind_lead_on_and_back()
    {
        var page = await RenderAsync(Answer("quay kind:claim", Group(SearchKind.Claim, SearchSamples.Hit(SearchKind.Claim, Quay, "a.txt")) with { HasMore = true, Total = 190 }) with { Page = 2 });

        Assert.Equal("/search?q=quay&kind=claim", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/search?q=quay&kind=claim&page=3", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void An_address_is_read_and_what_is_no_filter_in_it_is_said()
    {
        var address = new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
        {
            ["q"] = "quay",
            ["kind"] = "claim",
            ["outlet"] = "The Hill",
            ["day"] = "2026-03",
            ["page"] = "x",
            ["author"] = "smith",
            ["key"] = "secret",
        });

        var (query, page) = AskedSearch.Read(address, "key");

        Assert.Equal(("quay", SearchKind.Claim, "The Hill", "2026-03-01..2026-03-31", 1), (query.Words, query.Kind, query.Outlet, query.Days.ToString(), page));
        Assert.Equal(2, query.Notes.Length);
        Assert.Contains("There is no filter “author” in the address", query.Notes[0], StringComparison.Ordinal);
        Assert.DoesNotContain(query.Notes, note => note.Contains("key", StringComparison.Ordinal));
    }

    private static SearchAnswer Answer(string question, params HitGroup[] groups) => new() { Query = SearchQuery.Read(question), Notes = SearchQuery.Read(question).Notes, Searched = [SearchSamples.Day], Groups = [.. groups] };

    private static HitGroup Group(SearchKind kind, params SearchHit[] hits) => new(kind, hits.Length, [.. hits], false);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IHtmlDocument> RenderAsync(SearchAnswer answer) => new HtmlParser().ParseDocument(await PageRenderer.RenderAsync<SearchPage>(new Dictionary<string, object?>
    {
        ["Answer"] = answer,
        ["Links"] = Samples.Links,
        ["From"] = (Func<DateOnly, PageLinks>)(_ => Samples.Links),
    }));
}
