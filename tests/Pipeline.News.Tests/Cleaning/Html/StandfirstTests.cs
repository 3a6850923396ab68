namespace Pipeline.News.Tests.Cleaning.Html;

public sealed class StandfirstTests
{
    private const string Deck = "Islanders who have relied on the boats for two generations will have to wait for years until a new terminal is built in the north.";

    private const string Plain = "<div class=\"byline\">By Jo Berg</div><time datetime=\"2026-03-03\">March 3, 2026</time>";

    [Theory]
    [InlineData("standfirst")]
    [InlineData("c-article__preamble")]
    [InlineData("post-excerpt")]
    [InlineData("artikel-einleitung")]
    [InlineData("ingress")]
    [InlineData("perex")]
    [InlineData("story-lead-text leadtext")]
    [InlineData("noticia-entradilla")]
    [InlineData("zajawka")]
    [InlineData("td-post-sub-title subtitle")]
    public void Is_found_by_its_name(string name) => Assert.Equal(Deck, Pages.Body(Page($"<p class=\"{name}\">{Deck}</p>{Plain}")).Deck);

    [Fact]
    public void Is_found_by_the_name_of_the_box_around_it() =>
        Assert.Equal(Deck, Pages.Body(Page($"{Plain}<div class=\"article-summary\"><p>{Deck}</p></div>")).Deck);

    [Theory]
    [InlineData("<p class=\"text-xl\">")]
    [InlineData("<h2>")]
    [InlineData("<div class=\"font-bold\">")]
    public void Is_found_by_the_declared_description_where_it_looks_unlike_the_text(string open) =>
        Assert.Equal(Deck, Pages.Body(Page($"{Plain}{open}{Deck}{Close(open)}", Deck)).Deck);

    [Fact]
    public void Is_found_by_the_declared_description_over_the_articles_picture() =>
        Assert.Equal(Deck, Pages.Body(Page($"{Plain}<p>{Deck}</p><figure><img src=\"a.jpg\"></figure>", Deck)).Deck);

    [Fact]
    public void Is_what_stands_over_the_byline_and_then_no_text()
    {
        var text = Pages.Body(Page($"<p>{Deck}</p>{Plain}"));
        Assert.Equal(Deck, text.Deck);
        Assert.DoesNotContain(Deck, text.Text, StringComparison.Ordinal);
        Assert.Equal("deck", Pages.RuleOf(text, Deck));
    }

    [Fact]
    public void Set_in_bold_it_stays_in_the_text_and_is_the_deck()
    {
        var text = Pages.Body(Page($"{Plain}<p><strong>{Deck}</strong></p>"));
        Assert.Equal(Deck, text.Deck);
        Assert.StartsWith(Deck, text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_found_in_the_header_with_the_headline() =>
        Assert.Equal(Deck, Pages.Body(Page("", header: $"<p>{Deck}</p>")).Deck);

    [Fact]
    public void The_date_under_it_is_no_text() =>
        Assert.DoesNotContain("March 3", Pages.Body(Page($"<p class=\"intro\">{Deck}</p>{Plain}")).Text, StringComparison.Ordinal);

    [Fact]
    public void The_first_paragraph_is_none_though_the_description_repeats_it() => Assert.Null(Pages.Body(Page(Plain, Pages.Lead)).Deck);

    [Theory]
    [InlineData("<p><b>What does the council want to build?</b></p>")]
    [InlineData("<p class=\"intro\">Opinion</p>")]
    [InlineData("<figure><img src=\"a.jpg\"><figcaption class=\"lead\">The old terminal in winter, seen from the road that leads to the fishing harbour.</figcaption></figure>")]
    [InlineData("<p class=\"intro\">By Jo Berg, who has reported on the island's ferries and harbours for the paper</p>")]
    [InlineData("<div class=\"share intro\"><a href=\"/s\">Share this story with the people who live on the island</a></div>")]
    public void Headings_labels_captions_bylines_and_links_are_none(string html) => Assert.Null(Pages.Body(Page(Plain + html)).Deck);

    private static string Close(string open) => "</" + open[1..open.IndexOfAny([' ', '>'])] + ">";

    private static string Page(string head, string description = "", string header = "") => $"""
        <!doctype html><html lang="en"><head><title>Island ferry terminal to close | The Harbour Post</title><meta name="description" content="{description}"></head><body>
        <main><article><header><h1>Island ferry terminal to close</h1>{header}</header>{head}
        <p>{Pages.Lead}</p><p>{Pages.Second}</p><p>{Pages.Third}</p><p>{Pages.Last}</p></article></main></body></html>
        """;
}
