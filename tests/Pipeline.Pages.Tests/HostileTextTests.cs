using AngleSharp.Html.Parser;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Digests;
using Pipeline.Pages.Layout;
using Pipeline.Pages.Searches;
using Pipeline.Pages.Speakers;
using Pipeline.Pages.Stories;
using Pipeline.Pages.Tests.Searches;

namespace Pipeline.Pages.Tests;

public sealed class HostileTextTests
{
    public static TheoryData<string> Pages => ["article", "digest", "story", "speaker", "search", "index", "message"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_in_an_article_a_name_or_a_file_name_becomes_markup(string page)
    {
        var html = await RenderAsync(page);

        var document = new HtmlParser().ParseDocument(html);
        Assert.Empty(document.QuerySelectorAll("script:not([type='application/ld+json']), img, iframe, object, embed"));
        Assert.DoesNotContain(document.All, element => element.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains("<script>alert('x')</script>", document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_forbids_scripts_and_outside_requests_itself(string page)
    {
        var document = new HtmlParser().ParseDocument(await RenderAsync(page));

        var policy = document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("link[rel=stylesheet], [src], [style]"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_style_is_the_one_that_the_policy_names(string page)
    {
        var document = new HtmlParser().ParseDocument(await RenderAsync(page));

        Assert.Equal(PageStyle.Css, Assert.Single(document.QuerySelectorAll("style")).TextContent);
    }

    private static Task<string> RenderAsync(string page) => page switch
    {
        "article" => RenderAsync<ArticlePage>(("Article", Samples.Article([Samples.Hostile]))),
        "digest" => RenderAsync<DigestPage>(("Digest", Samples.Digest(Samples.Story()))),
        "story" => RenderAsync<StoryPage>(("Digest", Samples.Digest(Samples.Story())), ("Story", Samples.Story())),
        "speaker" => RenderAsync<SpeakerPage>(
            ("Name", Samples.Hostile),
            ("Role", Samples.Hostile),
            ("Days", new[] { new SpokenDay(new DateOnly(2016, 2, 12), [Samples.Said(Samples.Hostile)], Samples.Links, new Dictionary<string, string> { [Samples.Said(Samples.Hostile).Story] = Samples.Hostile }) })),
        "index" => RenderAsync<IndexPage>(("Days", new[] { new IndexedDay(new DateOnly(2016, 2, 12), 1, 1, 0, Samples.Hostile) })),
        "search" => RenderAsync<SearchPage>(("Answer", SearchSamples.Hostile), ("From", (Func<DateOnly, PageLinks>)(_ => Samples.Links))),
        _ => RenderAsync<MessagePage>(("Heading", Samples.Hostile), ("Message", Samples.Hostile)),
    };

    private static Task<string> RenderAsync<T>(params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        PageRenderer.RenderAsync<T>(new Dictionary<string, object?>(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value))) { ["Links"] = Samples.Links });
}
