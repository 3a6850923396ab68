using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Cleaning.Html;

public sealed class TeaserListTests
{
    [Theory]
    [InlineData("<article class=\"teaser\"><h2><a href=\"/{0}\">{1}</a></h2><p>{2} … <a href=\"/{0}\">Read more</a></p></article>")]
    [InlineData("<div class=\"result\"><h3><a href=\"/{0}\">{1}</a></h3><p>{2}…</p></div>")]
    [InlineData("<li class=\"entry\"><a href=\"/{0}\">{1}</a><time>3 March 2026</time><p>{2}</p></li>")]
    [InlineData("<section class=\"post\"><h2><a href=\"/{0}\">{1}</a></h2><span class=\"date\">March 3, 2026</span><p>{2}</p></section>")]
    public void A_list_of_first_words_is_no_article(string item)
    {
        var items = string.Concat(Enumerable.Range(0, 6).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i, Heads[i], Firsts[i])));
        Assert.False(Pages.Clean($"<html lang=\"en\"><head><title>Tag: harbour</title></head><body><main><h1>Tag: harbour</h1><div>{items}</div></main></body></html>").TryGet(out _, out var rejection));
        Assert.Equal(RejectionCode.NoArticle, rejection!.Code);
    }

    [Fact]
    public void An_article_whose_parts_link_their_sources_is_one()
    {
        var parts = string.Concat(Enumerable.Range(0, 6).Select(i => $"<section class=\"part\"><h2><a href=\"/{i}\">{Heads[i]}</a></h2><p>{Firsts[i]} {Pages.Lead} {Pages.Second}</p><p>{Pages.Third}</p></section>"));
        Assert.True(Pages.Clean($"<html lang=\"en\"><head><title>Six plans for the harbour</title></head><body><main><article><h1>Six plans for the harbour</h1>{parts}</article></main></body></html>").TryGet(out _, out _));
    }

    [Fact]
    public void A_few_short_sentences_under_a_headline_are_an_article()
    {
        var text = Pages.Body("""
            <html lang="en"><head><title>Ferry late</title></head><body><main><article><h1>Ferry late</h1><p>The morning ferry left late.</p><p>A rope had caught in the screw.</p>
            <p>Divers cut it.</p><p>Nobody was hurt.</p></article></main></body></html>
            """).Text;
        Assert.Equal("The morning ferry left late.\n\nA rope had caught in the screw.\n\nDivers cut it.\n\nNobody was hurt.", text);
    }

    [Fact]
    public void A_page_that_goes_on_with_the_next_article_ends_where_the_first_ends()
    {
        var page = $"""
            <html lang="en"><head><title>Island ferry terminal to close</title></head><body><main>
            <article class="story"><h1>Island ferry terminal to close</h1><p>{Pages.Lead}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></article>
            <article class="story"><h1>Lighthouse sold to a painter</h1><p>A painter from the capital has bought the lighthouse and wants to live in it with two dogs, the village said on Friday.</p>
            <p>The lighthouse has been dark for eleven years, and the last keeper, who is ninety, was there when the keys were handed over.</p></article></main></body></html>
            """;
        Assert.Equal(Pages.Lead + "\n\n" + Pages.Second + "\n\n" + Pages.Third, Pages.Body(page).Text);
    }

    private static readonly string[] Heads =
    [
        "Council votes to close the terminal", "Bridge tolls rise for the third time", "Fish market reopens after the storm", "School boat gets a new captain", "Lighthouse sold to a painter", "Storm takes the roof of the hall",
    ];

    private static readonly string[] Firsts =
    [
        "The harbour council voted on Tuesday to close the old ferry terminal, which has served the island", "Drivers pay two euros more from May, the company that runs the bridge said on Monday morning",
        "Traders sold the first fish on Friday after three weeks of repairs to the hall by the quay", "Ida Holm takes the wheel of the boat that brings forty pupils to the mainland every day",
        "A painter from the capital has bought the lighthouse and wants to live in it with two dogs", "The storm of Saturday night carried the roof of the village hall into the field behind the church",
    ];
}
