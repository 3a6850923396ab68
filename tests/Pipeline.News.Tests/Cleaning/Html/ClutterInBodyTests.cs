namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>What pages put between the paragraphs of an article.</summary>
public sealed class ClutterInBodyTests
{
    private const string Body = Pages.Lead + "\n\n" + Pages.Second + "\n\n" + Pages.Third + "\n\n" + Pages.Last;

    [Theory]
    [InlineData("<p>We use cookies so that our pages load faster. By using this site you accept our privacy policy.</p>")]
    [InlineData("<p>Get the island's best stories in your inbox. Sign up to our free letter and read them with your coffee.</p>")]
    [InlineData("<p>Download our free app for iOS and Android and read the news wherever you are.</p>")]
    [InlineData("<p>If you purchase something through a link on our site, we may earn a commission, and you agree to our terms of use.</p>")]
    [InlineData("<p>Wir verwenden Cookies. Mehr dazu steht in unserer Datenschutzerklärung.</p>")]
    [InlineData("<p>Inscrivez-vous à notre newsletter pour recevoir chaque jour le meilleur de l'actualité.</p>")]
    [InlineData("<div class=\"newsletter-box\"><p>The island in five minutes, every morning before the first boat leaves the harbour.</p></div>")]
    [InlineData("<div><h3>Sign up for the Harbour Letter</h3><p>Five stories that people on the island talk about.</p><form><label>Email</label><input><button>Subscribe</button></form></div>")]
    public void Drops_what_the_site_says_to_its_reader(string html) => Assert.Equal(Body, Pages.Body(Pages.News(inside: html)).Text);

    [Theory]
    [InlineData("<p>The company changed its privacy policy and its terms of service after the court had found that both of them misled customers.</p>")]
    [InlineData("<p>\"When you agree to our terms, you consent to everything,\" said the lawyer, who has read the papers for the council.</p>")]
    [InlineData("<p>Islanders can sign up at the town hall until Friday, and the council will answer each of them by letter.</p>")]
    public void Keeps_what_the_article_says_of_such_things(string html)
    {
        var text = Pages.Body(Pages.News(inside: html)).Text;
        Assert.Contains(html[3..40], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Drops_a_list_of_other_stories_under_a_heading_that_says_so() => Assert.Equal(Body, Pages.Body(Pages.News(inside: $"<div><h3>Most read</h3><ul>{Links("/story/", "")}</ul></div>")).Text);

    [Fact]
    public void Drops_a_list_of_other_stories_with_a_date_each() => Assert.Equal(Body, Pages.Body(Pages.News(inside: $"<ul>{Links("/story/", " <span>2 March 2026</span>")}</ul>")).Text);

    [Fact]
    public void Drops_other_stories_that_are_no_list_in_the_markup() =>
        Assert.Equal(Body, Pages.Body(Pages.News(inside: $"<div class=\"block\"><h3>Read also</h3><div>{Links("/story/", "").Replace("li>", "div>", StringComparison.Ordinal)}</div></div>")).Text);

    [Fact]
    public void Drops_the_contents_of_the_article_itself() => Assert.Equal(Body, Pages.Body(Pages.News(inside: $"<ul>{Links("#part", "")}</ul>")).Text);

    [Fact]
    public void Keeps_a_list_of_what_the_council_decided()
    {
        var text = Pages.Body(Pages.News(inside: "<ul><li>The old terminal closes in the autumn of next year, after the summer season.</li><li>The new one is built north of the fishing harbour.</li><li>Nobody pays more for the crossing.</li></ul>")).Text;
        Assert.Contains("Nobody pays more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_in_a_cell_are_lines_of_their_own()
    {
        var page = Pages.News(inside: "<table><tr><td><p>The council listed what it wants:</p><ul><li>A roof over the quay.</li><li>Two berths for larger boats.</li></ul></td></tr></table>");
        Assert.DoesNotContain(" | ", Pages.Body(page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Drops_a_numbered_series_of_pictures_amid_the_article()
    {
        var pictures = string.Concat(Enumerable.Range(1, 8).Select(i => $"<li><h3>{i}/8 A picture of the week</h3><p>Picture {i}: the photographer waited three days on the pier until the light was right for it.</p><span>Ada Holm</span></li>"));
        Assert.Equal(Body, Pages.Body(Pages.News(inside: $"<div class=\"gallery\"><h2>The week in pictures</h2><ul>{pictures}</ul></div>")).Text);
    }

    [Fact]
    public void Drops_a_pull_quote_that_is_named_by_the_box_around_it()
    {
        var text = Pages.Body(Pages.News(inside: "<div class=\"m-pull-quote\"><p>“Everybody who walks to the boat walks past my door”</p></div>"));
        Assert.Equal(Body, text.Text);
        Assert.Equal("pull-quote", Pages.RuleOf(text, "walks past my door"));
    }

    [Theory]
    [InlineData("<div class=\"picture\"><img src=\"a.jpg\"><span class=\"caption\">The old terminal in winter.</span><span class=\"credit\">Ada Holm / Harbour Pictures</span></div>")]
    [InlineData("<p><em>The old terminal in winter, seen from the road. Ada Holm/Harbour Post</em></p>")]
    public void Drops_captions_that_are_no_figure(string html)
    {
        var text = Pages.Body(Pages.News(inside: html));
        Assert.Equal(Body, text.Text);
        Assert.Equal("caption", Pages.RuleOf(text, "The old terminal in winter"));
    }

    [Theory]
    [InlineData("<p class=\"paywall\">{0}</p>")]
    [InlineData("<div class=\"subscriber-only\"><p>{0}</p></div>")]
    [InlineData("<div class=\"subscribers-only\" style=\"display:none\"><p>{0}</p></div>")]
    [InlineData("<section class=\"paywall premium\" hidden><p>{0}</p></section>")]
    public void Paragraphs_of_the_part_that_is_paid_for_are_the_article(string box)
    {
        const string paid = "The mayor, who voted against the plan, told reporters that she would ask the government of the province to pay for repairs of the piers.";
        var text = Pages.Body(Pages.News(inside: string.Format(System.Globalization.CultureInfo.InvariantCulture, box, paid))).Text;
        Assert.Contains(paid, text, StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_paragraphs_that_are_hidden_where_the_page_says_that_it_is_not_free()
    {
        const string paid = "The mayor, who voted against the plan, told reporters that she would ask the government of the province to pay for repairs of the piers.";
        var hidden = Pages.News(inside: $"<div style=\"display:none\"><p>{paid}</p></div>");
        Assert.DoesNotContain(paid, Pages.Body(hidden).Text, StringComparison.Ordinal);
        Assert.Contains(paid, Pages.Body(hidden.Replace("</head>", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script></head>", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_to_pay_is_not() =>
        Assert.Equal(Body, Pages.Body(Pages.News(inside: "<div class=\"paywall\"><p>Already a subscriber? Log in to continue reading, or become a member and get unlimited access for one euro a month.</p></div>")).Text);

    [Fact]
    public void A_page_that_states_in_full_what_it_shows_the_beginning_of_is_read_in_full()
    {
        var whole = string.Join("\\n\\n", new[] { Pages.Lead, Pages.Second, Pages.Third.Replace("\"", "\\\"", StringComparison.Ordinal), Pages.Last });
        var page = $$"""
            <html lang="en"><head><title>Island ferry terminal to close</title><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"articleBody":"{{whole}}"}</script></head>
            <body><main><article><h1>Island ferry terminal to close</h1><p>{{Pages.Lead}}</p><div class="paywall"><p>Subscribe to read on.</p></div></article></main></body></html>
            """;
        Assert.Equal(Body, Pages.Body(page).Text);
        Assert.Equal(Pages.Lead, Pages.Body(page.Replace("isAccessibleForFree\":false", "isAccessibleForFree\":true", StringComparison.Ordinal).Replace("<div class=\"paywall\"><p>Subscribe to read on.</p></div>", "", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void A_paragraph_between_kept_ones_of_its_kind_is_kept()
    {
        const string shortOne = "Nobody was there.";
        Assert.Contains(shortOne, Pages.Body(Pages.News(inside: $"<p>{shortOne}</p>")).Text, StringComparison.Ordinal);
    }

    private static string Links(string address, string behind) =>
        string.Concat(Enumerable.Range(1, 5).Select(i => $"<li><a href=\"{address}{i}\">Bridge tolls rise again for the {i}th year in a row</a>{behind}</li>"));
}
