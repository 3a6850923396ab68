using System.Text.Json;
using AngleSharp.Html.Parser;
using Pipeline.News.Claims;
using Pipeline.News.Texts;
using Pipeline.Pages.Articles;
using Pipeline.Pages.Claims;
using Pipeline.Pages.Digests;

namespace Pipeline.Pages.Tests.Claims;

public sealed class ClaimMarkupTests
{
    private const string Words = "</script><script>alert(1)</script> <!-- the bridge is closed";

    [Fact]
    public void A_claim_says_what_who_and_where_and_gives_no_verdict()
    {
        var story = Samples.Story();

        var claim = Claims(ClaimMarkup.Of([Samples.Said("The bridge is closed.", "Ann Lee") with { Kind = ClaimKind.Indirect }], story.Sources, Samples.Links)).Single();

        Assert.Equal("Claim", claim.GetProperty("@type").GetString());
        Assert.Equal(Samples.Hostile + ": The bridge is closed.", claim.GetProperty("text").GetString());
        Assert.Equal("/articles/a.txt#at-0-21", claim.GetProperty("url").GetString());
        Assert.Equal(("Person", "Ann Lee"), (claim.GetProperty("author").GetProperty("@type").GetString(), claim.GetProperty("author").GetProperty("name").GetString()));
        Assert.Equal(("NewsArticle", "2016-02-12"), (claim.GetProperty("appearance").GetProperty("@type").GetString(), claim.GetProperty("appearance").GetProperty("datePublished").GetString()));
    }

    [Fact]
    public void Somebodys_own_words_are_a_quotation_of_his()
    {
        var quotation = Claims(ClaimMarkup.Of([Samples.Said("The bridge is closed,", "Ann Lee")], Samples.Story().Sources, Samples.Links)).Single();

        Assert.Equal("Quotation", quotation.GetProperty("@type").GetString());
        Assert.Equal("The bridge is closed", quotation.GetProperty("text").GetString());
        Assert.Equal("Ann Lee", quotation.GetProperty("spokenByCharacter").GetProperty("name").GetString());
        Assert.Equal("2016-02-12", quotation.GetProperty("isPartOf").GetProperty("datePublished").GetString());
    }

    [Fact]
    public void Nobody_has_reviewed_a_claim() =>
        Assert.DoesNotContain("Review", ClaimMarkup.Of([Samples.Said("One."), Samples.Said("Two.") with { Kind = ClaimKind.Statement }], [], Samples.Links), StringComparison.Ordinal);

    [Fact]
    public void A_claim_that_stands_twice_on_the_page_is_written_once() =>
        Assert.Single(Claims(ClaimMarkup.Of([Samples.Said("One."), Samples.Said("One.")], [], Samples.Links)));

    [Fact]
    public async Task What_a_claim_says_cannot_end_the_data_block_of_the_digest()
    {
        var digest = Samples.Digest() with { SingleSource = [Samples.Said(Words)] };
        var html = await PageRenderer.RenderAsync<DigestPage>(new Dictionary<string, object?> { ["Digest"] = digest, ["Links"] = Samples.Links });

        var block = Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", block.GetAttribute("type"));
        Assert.DoesNotContain("<", block.TextContent, StringComparison.Ordinal);
        Assert.Contains(Claims(block.TextContent), r => r.GetProperty("text").GetString()!.Contains("</script>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_page_has_all_its_claims_with_the_fragments_of_their_words()
    {
        const string Text = "The mayor said the bridge was closed.";
        var article = Samples.Article([Text], new Claim
        {
            Kind = ClaimKind.Indirect,
            Sentence = new TextSpan(0, Text.Length),
            Speaker = new Speaker(Samples.Span(Text, "The mayor"), "Ann Lee", "mayor", SpeakerType.Person),
            Cue = new Cue(Samples.Span(Text, "said"), "say"),
            Content = [Samples.Span(Text, "the bridge was closed")],
        });
        var html = await PageRenderer.RenderAsync<ArticlePage>(new Dictionary<string, object?> { ["Article"] = article, ["Links"] = Samples.Links });

        var page = new HtmlParser().ParseDocument(html);
        var claim = Assert.Single(Claims(page.QuerySelector("script")!.TextContent));
        Assert.Equal("the bridge was closed", claim.GetProperty("text").GetString());
        Assert.Equal("the bridge was closed", page.QuerySelector(claim.GetProperty("url").GetString()!)!.TextContent);
    }

    private static JsonElement[] Claims(string json)
    {
        var data = JsonDocument.Parse(json).RootElement;
        Assert.Equal("https://schema.org", data.GetProperty("@context").GetString());
        return [.. data.GetProperty("@graph").EnumerateArray()];
    }
}
