using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

public class PageAuthorTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<p>By <a rel=author href=/a/1>Ann Lee</a><a rel=author href=/a/2>Tom Ray</a></p>", "Ann Lee|Tom Ray")]
    [InlineData("<p><span>By Ann Lee</span><span>Gardening Editor</span></p>", "Ann Lee")]
    [InlineData("<p>By <a href=/author/ann-lee>Ann Lee</a> Gardener &amp; Cook</p>", "Ann Lee")]
    [InlineData("<p>12/05/2020 by Agatha Caleo, delegate to the assembly</p>", "Agatha Caleo")]
    [InlineData("<p>Updated on May 12th, 2020 by Ann Lee and Tom Ray</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>May 12, 2020 • Sunita Rao in Markets</p>", "Sunita Rao")]
    [InlineData("<p>Written by</p><p>Ann - our gardener</p>", "Ann")]
    [InlineData("<p>by stormwatcher</p><p>12 May 2020</p>", "stormwatcher")]
    [InlineData("<p>by jsmith42</p><p>12 May 2020</p>", "")]
    [InlineData("<p>By Reuters</p><p>12 May 2020</p>", "")]
    [InlineData("<a href=/author/ann-lee><img src=a.png></a>", "Ann Lee")]
    [InlineData("<p class=autor>Petra Groß</p>", "Petra Groß")]
    [InlineData("<p>Ann Lee</p><p>The harbour was closed.</p>", "Ann Lee")]
    [InlineData("<p>Ann</p><p>12 May 2020</p><p>The harbour was closed.</p>", "Ann")]
    [InlineData("<p>April</p><p>12 May 2020</p><p>The harbour was closed.</p>", "")]
    [InlineData("<p>Words and pictures: Ann Lee</p>", "Ann Lee")]
    [InlineData("<h6>Author(s)</h6><ul><li>Ann Lee</li></ul>", "Ann Lee")]
    [InlineData("<p>Harbour Works</p><p>The harbour was closed.</p>", "")]
    [InlineData("<p>By <a rel=author href=/member/3>stormwatcher</a> in Weather</p>", "stormwatcher")]
    [InlineData("<p>By Quenell Vorster</p><p>Reviewed by <a href=/author/tom-ray>Tom Ray</a></p>", "Quenell Vorster")]
    [InlineData("<p>By <a href=/author/q>Quenell Vorster</a></p><p>With pictures from <a href=/author/t>Tom Ray</a></p>", "Quenell Vorster")]
    [InlineData("<p>Quenell Vorster, Tom Ray, Ann Lee</p><p>12 May 2020</p>", "Quenell Vorster|Tom Ray|Ann Lee")]
    [InlineData("<p class=author>Ann (Reed) Lee</p>", "Ann (Reed) Lee")]
    [InlineData("<p>By Ann Lee1 and Tom Ray2</p>", "Ann Lee|Tom Ray")]
    [InlineData("<ul><li><a href='/library?_author=ann'>Ann Lee</a></li><li><a href='/library?_author=tom'>Tom Ray</a></li></ul>", "Ann Lee|Tom Ray")]
    [InlineData("<p>The wind broke a record, writes Ann Lee.</p>", "Ann Lee")]
    [InlineData("<p>It is time to build a wall, says ANN LEE.</p>", "ANN LEE")]
    [InlineData("<p>It is time to build a wall, says Ann Lee.</p>", "")]
    public void Reads_the_byline_below_the_headline(string byline, string expected) => Assert.Equal(Names(expected), Authors(Headline + byline));

    [Fact]
    public void A_byline_with_more_writers_than_the_field_is_right() =>
        Assert.Equal(["Ann Lee", "Tom Ray"], Authors("<meta name=author content='Ann Lee'>" + Headline + "<p>By Ann Lee and Tom Ray</p>"));

    [Fact]
    public void A_byline_is_right_against_the_account_that_uploaded_the_text() =>
        Assert.Equal(["Ann Lee"], Authors("<meta name=author content='webteam2'>" + Headline + "<p>By Ann Lee</p>"));

    [Fact]
    public void A_byline_that_names_fewer_does_not_shorten_the_field() =>
        Assert.Equal(["Ann Lee", "Tom Ray"], Authors("<meta name=author content='Ann Lee, Tom Ray'>" + Headline + "<p>By Ann Lee</p>"));

    [Fact]
    public void A_person_may_have_a_site_of_the_same_name() =>
        Assert.Equal(["Ann"], Authors("<link rel=canonical href='https://www.annlee.com/x'><meta name=author content='Ann'>" + Headline));

    [Fact]
    public void A_firm_is_no_author_of_its_own_site() =>
        Assert.Empty(Authors("<link rel=canonical href='https://www.quietlight.com/x'><meta name=author content='Quiet Light'>" + Headline));

    [Fact]
    public void Given_and_family_name_of_json_ld_are_joined() =>
        Assert.Equal(["Ann Lee"], Authors("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","givenName":"Ann","familyName":"Lee"}}</script>
            """ + Headline));

    [Fact]
    public void Who_is_presented_below_the_article_wrote_it()
    {
        const string Body = "<p>First.</p><p>Second.</p><p>Third.</p>";
        const string Box = "<h3>Ann Lee</h3><p>Ann Lee is a gardener who has written about storms for ten years.</p>";
        Assert.Equal(["Ann Lee"], Authors(Headline + Body + Box));
        Assert.Empty(Authors(Headline + Body + Box + "<h3>Tom Ray</h3><p>Tom Ray is a cook who has written about soups for ten years.</p>"));
    }

    [Fact]
    public void Authors_of_teasers_above_the_headline_come_last() =>
        Assert.Equal(["Ann Lee"], Authors(string.Concat(Enumerable.Repeat("<p class=author>Tom Ray</p><p>Teaser</p>", 5)) + "<p>One.</p><p>Two.</p><p>Three.</p>" + Headline + "<p>First.</p><p class=author>Ann Lee</p>"));

    [Theory]
    [InlineData("<p>This post was written by Ann Lee, a gardener at the Selby nursery.</p>", "Ann Lee")]
    [InlineData("<p>Article by</p><p>Ann Lee</p>", "Ann Lee")]
    [InlineData("<p>Photos by</p><p class=author>Ann Lee</p>", "")]
    public void Who_wrote_may_stand_below_the_article(string below, string expected) =>
        Assert.Equal(Names(expected), Authors(Headline + string.Concat(Enumerable.Repeat("<p>The wind rose again in the night.</p>", 20)) + below));

    [Fact]
    public void What_stands_beside_the_headline_is_no_aside_whatever_its_element() =>
        Assert.Equal(["Ann Lee"], Authors("<aside>" + Headline + "<p>Ann Lee</p></aside>"));

    [Fact]
    public void Nobody_else_wrote_what_a_team_signs() =>
        Assert.Empty(Authors("<meta name=author content='Harbour Staff'>" + Headline + "<p>By Harbour Staff</p><p>More</p><p class=author>Tom Ray</p>"));

    [Fact]
    public void The_owner_of_a_site_writes_what_nobody_signs()
    {
        Assert.Equal(["Maud Ellis"], Authors("<link rel=canonical href='https://maudellis.example/storm'><title>Storm hits the coast | Maud Ellis</title>" + Headline));
        Assert.Empty(Authors("<link rel=canonical href='https://coast.example/storm'><title>Storm hits the coast | Maud Ellis</title>" + Headline));
    }

    [Theory]
    [InlineData("<header>Maud Ellis</header>", "© 2025 Maud Ellis. Made by hand.", "Maud Ellis")]
    [InlineData("<header>Maud Ellis</header>", "© 2025 Tom Ray", "")]
    [InlineData("<header>Maud Ellis</header>", "© 2025 Maud Ellis, Inc. All rights reserved.", "")]
    [InlineData("<header>Maud Ellis</header>", "© 2025 Maud Ellis S.p.A.", "")]
    public void A_site_that_bears_a_persons_name_twice_is_that_persons_own(string above, string below, string expected) =>
        Assert.Equal(Names(expected), Authors(above + Headline + "<p>The wind rose.</p><p>" + below + "</p>"));

    [Fact]
    public void A_firm_that_bears_a_persons_name_is_no_author() =>
        Assert.Empty(Authors("<link rel=canonical href='https://maudellis.example/storm'>" + Headline + string.Concat(Enumerable.Repeat("<p>The wind rose again.</p>", 20)) + "<p>© 2025 Maud Ellis Ltd.</p>"));

    [Theory]
    [InlineData("""dataLayer.push({"pagePostType":"post","pagePostAuthor":"Ann Lee"})""", "Ann Lee")]
    [InlineData("""var page = {\"content_author_name\":\"Ann Lee\"}""", "Ann Lee")]
    [InlineData("""dataLayer.push({"pagePostAuthor":"Harbour Staff"})""", "")]
    [InlineData("""var teasers = [{"author":"Ann Lee"}], show_post_author = true""", "")]
    public void Data_for_services_that_count_readers_name_the_author_where_nothing_else_does(string script, string expected)
    {
        Assert.Equal(Names(expected), Authors("<script>" + script + "</script>" + Headline));
        Assert.Equal(["Tom Ray"], Authors("<script>" + script + "</script>" + Headline + "<p>By Tom Ray</p>"));
    }

    [Fact]
    public void Several_fields_with_the_family_name_first_are_turned() =>
        Assert.Equal(["Ann Lee", "Tom Ray"], Authors("<meta name=citation_author content='Lee, Ann'><meta name=citation_author content='Ray, Tom'>" + Headline));

    [Theory]
    [InlineData("김민수", "김민수 is a reporter who covers the harbour and its weather.", "김민수")]
    [InlineData("김민수", "The harbour is old, and its walls are older than the town itself.", "")]
    [InlineData("王小明", "王小明 writes about the harbour and the weather for the coast's paper.", "王小明")]
    [InlineData("佐藤健一", "佐藤健一 has covered the harbour and its weather for twenty years.", "佐藤健一")]
    [InlineData("佐藤 健一", "佐藤 has covered the harbour and its weather for twenty years now.", "佐藤 健一")]
    public void A_name_without_a_space_is_presented_as_others_are(string name, string line, string expected) =>
        Assert.Equal(Names(expected), Authors(Headline + string.Concat(Enumerable.Repeat("<p>The wind rose again.</p>", 5)) + $"<p>{name}</p><p>{line}</p>"));

    private static string[] Names(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Authors(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html))).TryGet(out var document, out _)
            ? [.. MetadataReader.Read(document, new CleanText("Text.", [], []), null).Authors.Select(a => a.Value)]
            : throw new InvalidOperationException("The page was rejected.");
}
