using Pipeline.News.Tests.Metadata;

namespace Pipeline.News.Tests.Cleaning.Html;

public sealed class SmallMarksTests
{
    [Theory]
    [InlineData("<sup><a href=\"#n1\">1</a></sup>")]
    [InlineData("<sup class=\"reference\"><a href=\"#c\">[2]</a></sup>")]
    [InlineData("<sup>3</sup>")]
    [InlineData("<sup>[3]</sup>")]
    [InlineData("<a href=\"/notes\" class=\"footnote-ref\">[4]</a>")]
    [InlineData("<sup><a href=\"#n5\">*</a></sup>")]
    public void The_number_of_a_note_is_none_of_the_sentence(string mark) =>
        Assert.Contains("in 1958. It was closed", With($"The pier was built in 1958.{mark} It was closed on Monday by the harbour master himself."), StringComparison.Ordinal);

    [Theory]
    [InlineData("The hall has 400 m<sup>2</sup> under its roof", "400 m2 under")]
    [InlineData("The river carries 10<sup>6</sup> litres an hour", "106 litres")]
    [InlineData("The study <a href=\"#r4\">[4]</a> counted the boats", "The study [4] counted")]
    [InlineData("The 21<sup>st</sup> boat of the year", "The 21st boat")]
    public void Powers_ordinals_and_sources_stay(string html, string expected) => Assert.Contains(expected, With(html + ", the engineers told the council on Tuesday evening."), StringComparison.Ordinal);

    [Fact]
    public void The_reading_of_an_ideograph_goes()
    {
        var text = Pages.Body("""
            <html lang="ja"><head><title>港の待合所が閉鎖へ</title></head><body><article><h1>港の待合所が閉鎖へ</h1>
            <p><ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>の古い待合所は来年の春に<ruby>閉<rt>と</rt></ruby>じられると、島の議会が火曜日に決めた。建物が古く、直すには新しく建てるより費用がかかるためだ。</p>
            <p>店を営む人たちは、客が来なくなることを恐れている。議会は来年の夏までに新しい建物の場所を決めるという。</p></article></body></html>
            """).Text;
        Assert.StartsWith("港の古い待合所は来年の春に閉じられると", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div class=\"initial\"><span>T</span></div><p>he old terminal has served the island for more than sixty years, and nobody can say who built it or when.</p>")]
    [InlineData("<p class=\"cap\">T</p><p>he old terminal has served the island for more than sixty years, and nobody can say who built it or when.</p>")]
    [InlineData("<p><span class=\"dropcap\">T</span>he old terminal has served the island for more than sixty years, and nobody can say who built it or when.</p>")]
    public void A_first_letter_in_a_box_of_its_own_begins_its_word(string html) => Assert.Contains("The old terminal has served", Pages.Body(Pages.News(inside: html)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_letter_over_a_capital_is_a_heading() =>
        Assert.DoesNotContain("QWhat", Pages.Body(Pages.News(inside: "<div>Q</div><p>What does the council want to do with the old terminal, and who is going to pay for the work?</p>")).Text, StringComparison.Ordinal);

    [Fact]
    public void An_anchor_that_leads_nowhere_is_no_link() =>
        Assert.Contains("What comes next", Pages.Body(Pages.News(inside: "<h2><a name=\"next\">What comes next for the island</a></h2>")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<div class=\"by\"><span>By</span>Ann Carter</div>", "Ann Carter")]
    [InlineData("<div class=\"by\"><span>By</span><span>by Ann Carter</span></div>", "Ann Carter")]
    [InlineData("<div class=\"byline\">By <a href=\"/authors/ann-carter\">Ann Carter</a><a href=\"https://social.example/acarter\">@acarter</a></div>", "Ann Carter")]
    [InlineData("<div class=\"byline\"><span>Von</span><span>Ann Carter</span><span>Redaktion</span></div>", "Ann Carter")]
    public void Inline_elements_side_by_side_are_words_of_their_own(string byline, string author)
    {
        var page = Pages.News().Replace("<div class=\"byline\">By <a href=\"/staff/jo-berg\">Jo Berg</a></div>", byline, StringComparison.Ordinal);
        Assert.Equal([author], PageArticles.Metadata(page).Authors.Select(a => a.Value));
    }

    [Theory]
    [InlineData("A loud bang.<span>Then</span> nothing", "A loud bang. Then nothing")]
    [InlineData("the <b>Mac</b>Book of the clerk", "the MacBook of the clerk")]
    [InlineData("<span>Harbour</span><span>Police</span> came at once", "Harbour Police came at once")]
    public void A_space_is_put_where_elements_part_words_and_nowhere_else(string html, string expected) => Assert.Contains(expected, With($"In the morning the islanders heard this: {html}, as one of them said."), StringComparison.Ordinal);

    [Fact]
    public void What_was_escaped_twice_is_read_as_it_was_meant()
    {
        var page = Pages.News(inside: "<p>&amp;quot;Nobody asked the islanders,&amp;quot; said Marta&amp;#39;s neighbour, who sells fish &amp;amp; chips beside the quay every day.</p>").Replace("Island ferry terminal to close", "Ferry &amp;amp; terminal to close", StringComparison.Ordinal);
        Assert.Contains("\"Nobody asked the islanders,\" said Marta's neighbour, who sells fish & chips", Pages.Body(page).Text, StringComparison.Ordinal);
        Assert.Equal("Ferry & terminal to close", PageArticles.Metadata(page).Headline?.Value);
    }

    [Theory]
    [InlineData("<p>Write <code>&amp;nbsp;</code> where a space must not break, the teacher told the class of twenty on Tuesday.</p>", "&nbsp;")]
    [InlineData("<p>The sign said &amp;lt;exit&amp;gt; in large letters, as the teacher told the class of twenty islanders on Tuesday.</p>", "&lt;exit&gt;")]
    public void What_shows_markup_is_left_as_it_is(string html, string shown) => Assert.Contains(shown, Pages.Body(Pages.News(inside: html)).Text, StringComparison.Ordinal);

    private static string With(string sentence) => Pages.Body(Pages.News(inside: $"<p>{sentence}</p>")).Text;
}
