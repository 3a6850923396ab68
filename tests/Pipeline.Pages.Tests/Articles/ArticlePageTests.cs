using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Pages.Articles;

namespace Pipeline.Pages.Tests.Articles;

public sealed class ArticlePageTests
{
    private const string Text = "He said on Monday that the bridge was closed.";

    [Fact]
    public async Task The_words_for_a_speaker_lead_to_who_it_is()
    {
        var page = await RenderAsync();

        var link = page.QuerySelector(".body .speaker a")!;
        Assert.Equal(("He", "Ann Lee", "/speakers/Ann%20Lee"), (link.TextContent, link.GetAttribute("title"), link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_claim_in_the_text_leads_to_its_entry_and_back()
    {
        var page = await RenderAsync();

        var reference = page.QuerySelector(".body a.ref")!;
        var entry = page.QuerySelector(reference.GetAttribute("href")!)!;
        Assert.Contains("that the bridge was closed"["that ".Length..], entry.TextContent, StringComparison.Ordinal);
        Assert.Equal("that the bridge was closed", page.QuerySelector(entry.QuerySelector("a.words")!.GetAttribute("href")!)!.TextContent);
    }

    [Fact]
    public async Task The_text_of_the_page_is_the_text_of_the_article_letter_for_letter() =>
        Assert.Equal(Text, (await RenderAsync()).QuerySelector(".body p")!.TextContent);

    [Fact]
    public async Task A_linked_span_has_its_anchor_even_where_nothing_is_highlighted()
    {
        var span = Samples.Span(Text, "on Monday");

        var page = await RenderAsync(span);

        Assert.Equal("on Monday", page.GetElementById(PageLinks.Anchor(span))!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task What_cleaning_dropped_is_there_folded_with_the_rule_that_dropped_it()
    {
        var fold = (await RenderAsync()).QuerySelectorAll("details").Single(d => d.QuerySelector("summary")!.TextContent.Contains("left out", StringComparison.Ordinal));

        Assert.False(fold.HasAttribute("open"));
        Assert.NotEmpty(fold.QuerySelectorAll("li .tag"));
    }

    private static async Task<IHtmlDocument> RenderAsync(params TextSpan[] anchors)
    {
        var article = Samples.Article([Text], new Claim
        {
            Kind = ClaimKind.Indirect,
            Sentence = new TextSpan(0, Text.Length),
            Speaker = new Speaker(Samples.Span(Text, "He"), "Ann Lee", "mayor", SpeakerType.Person),
            Cue = new Cue(Samples.Span(Text, "said"), "say"),
            Content = [Samples.Span(Text, "that the bridge was closed")],
        });
        return new HtmlParser().ParseDocument(await PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?>
        {
            ["Article"] = article,
            ["Links"] = Samples.Links,
            ["Anchors"] = anchors,
        }));
    }
}
