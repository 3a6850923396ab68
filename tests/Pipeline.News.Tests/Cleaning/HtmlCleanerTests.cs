using Pipeline.News.Cleaning;
using Pipeline.News.Tests.Cleaning.Html;

namespace Pipeline.News.Tests.Cleaning;

public sealed class HtmlCleanerTests
{
    private const string Body = Pages.Lead + "\n\n" + Pages.Second + "\n\n" + Pages.Third + "\n\n" + Pages.Last;

    [Fact]
    public void Keeps_the_article_and_nothing_else() => Assert.Equal(Body, Pages.Body(Pages.News()).Text);

    [Theory]
    [InlineData("headline", "Island ferry terminal to close")]
    [InlineData("byline", "By Jo Berg")]
    [InlineData("publication-time", "March 3, 2026")]
    [InlineData("menu", "Opinion")]
    [InlineData("footer", "All rights reserved")]
    public void Names_the_rule_of_each_dropped_block(string rule, string words) => Assert.Equal(rule, Pages.RuleOf(Pages.Body(Pages.News()), words));

    [Theory]
    [InlineData("comments", "Typical council, asking nobody", "<section id=\"comments\"><h2>2 comments</h2><div class=\"comment\"><b>sailor77</b><p>Typical council, asking nobody who takes the boat each day, as always.</p></div><div class=\"comment\"><b>gull</b><p>I told you so, and nobody listened when I did.</p></div></section>")]
    [InlineData("newsletter", "Sign up for our newsletter", "<div class=\"newsletter-signup\"><p>Sign up for our newsletter and get the day in your inbox.</p><form><input><button>Subscribe</button></form></div>")]
    [InlineData("related-links", "Bridge tolls rise", "<aside class=\"related\"><h3>Related stories</h3><ul><li><a href=\"/1\">Bridge tolls rise again</a></li><li><a href=\"/2\">Fish market reopens</a></li></ul></aside>")]
    [InlineData("cookies", "We use cookies", "<div class=\"cookie-banner\"><p>We use cookies to make this site better. See our cookie policy.</p><button>Accept all</button></div>")]
    [InlineData("share-links", "Share on Facebook", "<ul class=\"share-bar\"><li><a href=\"#\">Share on Facebook</a></li><li><a href=\"#\">Tweet</a></li></ul>")]
    public void Leaves_out_what_stands_after_the_article(string rule, string words, string html)
    {
        var text = Pages.Body(Pages.News(after: html));
        Assert.Equal(Body, text.Text);
        Assert.Equal(rule, Pages.RuleOf(text, words));
    }

    [Theory]
    [InlineData("story-text comments-enabled")]
    [InlineData("story has-comments")]
    [InlineData("article-body comment-count-0")]
    [InlineData("article-text with-cookie-notice")]
    [InlineData("article-body newsletter-signup-enabled")]
    [InlineData("post author-jo-berg")]
    public void Keeps_an_article_whose_box_is_named_after_what_else_it_has(string names) =>
        Assert.Equal(Body, Pages.Body(Pages.News().Replace("<div class=\"article-body\">", $"<div class=\"{names}\">", StringComparison.Ordinal)).Text);

    [Fact]
    public void Keeps_paragraphs_that_all_bear_the_name_of_something_else() =>
        Assert.Equal(Body, Pages.Body(Pages.News().Replace("<p>", "<p class=\"newsletter\">", StringComparison.Ordinal)).Text);

    [Fact]
    public void Leaves_out_captions_inside_the_article()
    {
        var text = Pages.Body(Pages.News(inside: "<figure><img src=\"a.jpg\"><figcaption>The old terminal in winter. Photo: Ada Holm</figcaption></figure>"));
        Assert.Equal(Body, text.Text);
        Assert.Equal(DropRules.Caption, Pages.RuleOf(text, "The old terminal in winter"));
    }

    [Theory]
    [InlineData("<p hidden>The secret draft said that the terminal would never be closed, whatever the council says.</p>")]
    [InlineData("<p style=\"color:red; display : none\">The secret draft said that the terminal would never be closed, whatever the council says.</p>")]
    [InlineData("<template><p>The secret draft said that the terminal would never be closed, whatever the council says.</p></template>")]
    [InlineData("<noscript><p>The secret draft said that the terminal would never be closed, whatever the council says.</p></noscript>")]
    [InlineData("<script>document.write('The secret draft said that the terminal would never be closed.')</script>")]
    public void Does_not_read_what_is_hidden(string html) => Assert.Equal(Body, Pages.Body(Pages.News(inside: html)).Text);

    [Fact]
    public void A_menu_in_the_article_s_own_block_is_parted_from_it()
    {
        var text = Pages.Body($"<html><head><title>Ferry stops</title></head><body><a href=/>Home</a> <a href=/news>News</a> <a href=/sport>Sport</a><br>{Pages.Lead}<br>{Pages.Second}</body></html>");
        Assert.Equal(Pages.Lead + "\n\n" + Pages.Second, text.Text);
    }

    [Fact]
    public void Of_two_copies_of_a_paragraph_the_one_among_its_kind_is_kept()
    {
        var text = Pages.Body(Pages.News().Replace("<main>", $"<div class=\"teaser\"><a href=\"/x\">Island ferry terminal to close</a><p>{Pages.Third}</p></div><main>", StringComparison.Ordinal));
        Assert.Equal(Body, text.Text);
    }

    [Fact]
    public void An_article_for_those_who_run_no_scripts_is_read()
    {
        var text = Pages.Body($"<html><head><title>Ferry stops</title></head><body><div id=app></div><noscript><h1>Ferry stops</h1><p>{Pages.Lead}</p><p>{Pages.Second}</p></noscript><script>render()</script></body></html>");
        Assert.Equal(Pages.Lead + "\n\n" + Pages.Second, text.Text);
    }

    [Fact]
    public void An_article_for_those_who_see_no_frames_is_read()
    {
        var text = Pages.Body($"<html><head><title>Ferry stops</title></head><frameset cols=\"20%,80%\"><frame src=\"menu.html\"><noframes><body><p>{Pages.Lead}</p><p>{Pages.Second}</p><p>{Pages.Third}</p></body></noframes></frameset></html>");
        Assert.Equal(Pages.Lead + "\n\n" + Pages.Second + "\n\n" + Pages.Third, text.Text);
    }

    [Fact]
    public void A_paragraph_that_comes_twice_is_kept_once()
    {
        var text = Pages.Body(Pages.News(inside: $"<p>{Pages.Lead}</p>"));
        Assert.Equal(Body, text.Text);
        Assert.Equal(DropRules.Duplicate, Pages.RuleOf(text, Pages.Lead));
    }

    [Theory]
    [InlineData("<blockquote class=\"pullquote\">“{0}”</blockquote>")]
    [InlineData("<aside><p>{0}</p></aside>")]
    public void A_pull_quote_that_repeats_words_of_a_paragraph_is_dropped(string markup)
    {
        var words = string.Join(' ', Pages.Lead.Split(' ')[2..9]);
        var text = Pages.Body(Pages.News(inside: string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, words)));
        Assert.Equal(Body, text.Text);
        Assert.Contains(text.Dropped, d => d.Rule == DropRules.PullQuote);
    }

    [Fact]
    public void A_quotation_that_stands_nowhere_else_is_body_whatever_it_is_called()
    {
        const string Words = "We saw nothing until the wall was before us, and then there was no time left.";
        Assert.Contains(Words, Pages.Body(Pages.News(inside: $"<blockquote class=\"pullquote\"><p>{Words}</p></blockquote>")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>READ MORE: <a href=/1>Ferry line is sold to its rival after ten years</a></p>")]
    [InlineData("<p><strong>Lesen Sie auch:</strong> <a href=/1>Fähre wird nach zehn Jahren verkauft</a></p>")]
    [InlineData("<p>Related: <a href=/1>Ferry line is sold to its rival after ten years</a></p>")]
    public void A_line_that_leads_on_to_another_article_is_dropped(string markup)
    {
        var text = Pages.Body(Pages.News(inside: markup));
        Assert.Equal(Body, text.Text);
        Assert.Contains(text.Dropped, d => d.Rule == DropRules.Related);
    }

    [Fact]
    public void A_shell_that_states_its_article_in_linked_data_is_read_from_it()
    {
        var stated = string.Join("\\n\\n", Body.Split("\n\n").Select(p => $"<b>{p.Replace("\"", "\\\"", StringComparison.Ordinal)}</b>"));
        var text = Pages.Body($"<html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"articleBody\":\"{stated}\"}}</script></head><body><div id=app></div><script>render()</script></body></html>");
        Assert.Equal(Body, text.Text);
    }

    [Theory]
    [InlineData("<p class=\"lead>")]
    [InlineData("<p id='a' class='lead>")]
    [InlineData("<p><a href=\"/ferry></a>")]
    public void A_quote_that_is_never_closed_swallows_no_paragraph(string tag)
    {
        var text = Pages.Body(Pages.News().Replace("<p>", tag, StringComparison.Ordinal));
        Assert.Equal(Body, text.Text);
    }

    [Fact]
    public void A_short_article_is_an_article()
    {
        var text = Pages.Body($"<html><head><title>Ferry stops</title></head><body><h1>Ferry stops</h1><p>{Pages.Lead}</p></body></html>");
        Assert.Equal(Pages.Lead, text.Text);
    }

    [Theory]
    [InlineData("Kommentare (2)")]
    [InlineData("Комментарии (2)")]
    [InlineData("2 reacties")]
    public void What_a_heading_of_comments_opens_is_dropped_in_any_language(string heading)
    {
        var text = Pages.Body(Pages.News(inside: $"<div class=\"q\"><h3>{heading}</h3><div>Sergej: At last something was decided, for we drove and prayed.</div></div>")).Text;
        Assert.DoesNotContain("Sergej", text, StringComparison.Ordinal);
        Assert.Contains(Pages.Last, text, StringComparison.Ordinal);
    }
}
