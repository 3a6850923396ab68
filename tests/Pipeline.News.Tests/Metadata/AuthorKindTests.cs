using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

/// <summary>Who wrote, where a page names several people, or people who did something else.</summary>
public class AuthorKindTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";
    private const string Body = "<p>The wind rose again in the night, and the boats that lay in the outer harbour were brought behind the wall.</p>";

    [Theory]
    [InlineData("<p class=writer>Ann Lee</p><p class=writer>Tom Ray</p>", "Ann Lee|Tom Ray")]
    [InlineData("<div class=author>Ann Lee</div><div class=role>Weather Editor</div><div class=author>Tom Ray</div>", "Ann Lee|Tom Ray")]
    [InlineData("<p class=byline>Ann Lee, Weather Correspondent</p><p class=byline>Tom Ray, Data Editor</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By Ann Lee</p><p>Weather Correspondent</p><p>and Tom Ray</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By Ann Lee</p><p>With Tom Ray in Norrby</p>", "Ann Lee|Tom Ray")]
    [InlineData("<span itemprop=author>Ann Lee</span>, <span itemprop=author>Tom Ray</span>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By Ann Lee with Tom Ray in Orvale</p>", "Ann Lee|Tom Ray")]
    public void Several_elements_side_by_side_name_several_authors(string byline, string expected) => Assert.Equal(Names(expected), Authors(Headline + byline + Body));

    [Theory]
    [InlineData("<p>Text: Ann Lee Illustration: Tom Ray</p>", "Ann Lee")]
    [InlineData("<p>Photos: Tom Ray, Text: Ann Lee</p>", "Ann Lee")]
    [InlineData("<p class=byline>Edited by Tom Ray. Written by Ann Lee</p>", "Ann Lee")]
    [InlineData("<p class=byline>Medically reviewed by Tom Ray, MD — Written by Ann Lee</p>", "Ann Lee")]
    [InlineData("<p class=byline>Reviewed by Tom Ray</p>", "")]
    [InlineData("<p>By Ann Lee, translated by Tom Ray</p>", "Ann Lee")]
    [InlineData("<div><span>Ann Lee<span>Writer</span></span><span>Tom Ray<span>Photographer</span></span> <time>4 March 2024</time></div>", "Ann Lee")]
    [InlineData("<div><span>Ann Lee</span>, <span>Writer</span> | <span>Tom Ray</span>, <span>Editor</span> | 4 March 2024</div>", "Ann Lee")]
    [InlineData("<p>Ann Lee, Weather Editor</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p><a href=/author/tom-ray>Tom Ray</a></p><p>Photographer</p>", "")]
    [InlineData("<p>Tom Ray/Getty Images</p><p>4 March 2024</p>", "")]
    [InlineData("<p>By AFP and Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>By Orvale Staff and Ann Lee</p>", "Ann Lee")]
    public void Who_did_something_else_is_no_author(string byline, string expected) => Assert.Equal(Names(expected), Authors(Headline + byline + Body));

    [Theory]
    [InlineData("<div class=article-tags><a href=/person/ann-lee>Ann Lee</a></div>")]
    [InlineData("<ul class=topics><li><a href=/profile/ann-lee>Ann Lee</a></li></ul>")]
    [InlineData("<p>In this story: <a href=/person/ann-lee>Ann Lee</a></p>")]
    [InlineData("<p><a rel=tag href=/person/ann-lee>Ann Lee</a></p>")]
    [InlineData("<div class=testimonial><p>Best weather in town.</p><p class=author>Ann Lee</p></div>")]
    [InlineData("<blockquote class=twitter-tweet><p>What a night.</p>— Ann Lee (@annlee) <a href=#>4 March 2024</a></blockquote>")]
    [InlineData("<blockquote><p>What a night.</p><cite class=author>Ann Lee</cite></blockquote>")]
    [InlineData("<p>by <a rel=author href=/author/ann.lee>ann.lee</a></p>")]
    [InlineData("<p>by <a rel=author href=/author/9>ann_lee7</a></p>")]
    public void Whom_a_page_names_for_another_reason_is_no_author(string below) => Assert.Empty(Authors("<article>" + Headline + Body + Body + Body + below + "</article>"));

    [Fact]
    public void The_writer_of_another_article_on_the_page_is_no_author()
    {
        const string Teaser = "<article><h3>Boats in the fog</h3><p class=author>Tom Ray</p></article>";
        Assert.Empty(Authors("<article>" + Headline + Body + Body + Body + "</article>" + Teaser));
        Assert.Empty(Authors("<article>" + Headline + Body + Body + Body + Teaser + "</article>"));
        Assert.Equal(["Ann Lee"], Authors("<article>" + Headline + "</article><article><p class=author>Ann Lee</p>" + Body + Body + "</article>"));
    }

    [Fact]
    public void Tags_of_an_article_are_still_its_tags() =>
        Assert.Equal(["Ann Lee"], Read(Headline + Body + "<div class=post-tags><a rel=tag href=/person/ann-lee>Ann Lee</a></div>").Tags.Select(t => t.Value));

    [Theory]
    [InlineData("<p><span>By</span><a href=/u/7 class=author>Ann Lee</a></p>", "Ann Lee")]
    [InlineData("<p><span>By</span><span>by ANN LEE and TOM RAY</span></p><p>4 March 2024</p>", "ANN LEE|TOM RAY")]
    [InlineData("<div class=byline><a href=/authors/ann-lee>Ann Lee</a><a href=#>@annlee</a></div>", "Ann Lee")]
    [InlineData("<p>By <span>Ann</span><span>Lee</span></p>", "Ann Lee")]
    [InlineData("<div class=author><div>Ann</div><div>Lee</div></div>", "Ann Lee")]
    [InlineData("<p>By <span>ANN LEE</span><span>Reporter</span></p>", "ANN LEE")]
    public void Inline_elements_side_by_side_are_not_one_word(string byline, string expected) => Assert.Equal(Names(expected), Authors(Headline + byline + Body));

    [Theory]
    [InlineData("""{"@type":"Person","name":"Karl Otto BRANDT"}""", "Karl Otto BRANDT")]
    [InlineData("""{"@type":"Person","name":"Ann Marie Lee CPA"}""", "Ann Marie Lee")]
    [InlineData("""{"@type":"Thing","name":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"Person","firstName":"Ann","lastName":"Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsMediaOrganization","name":"Orvale Courier"}""", "")]
    [InlineData("""{"@type":"Brand","name":"Quenell Works"}""", "")]
    public void Forms_of_declared_names(string author, string expected) =>
        Assert.Equal(Names(expected), Authors("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits the coast","author":""" + author + "}</script>" + Headline + Body));

    private static string[] Names(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Authors(string html) => [.. Read(html).Authors.Select(a => a.Value)];

    private static ArticleMetadata Read(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), null)
            : throw new InvalidOperationException("The page was rejected.");
}
