using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata;
using Pipeline.News.Metadata.Fields;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Metadata;

public class PageMetadataTests
{
    [Fact]
    public void Reads_json_ld_with_a_graph_references_and_faults()
    {
        var metadata = Read("""
            <head><script type="application/ld+json"><!-- <![CDATA[
            {"@graph": [
              {"@type": ["Article", "NewsArticle"], "headline": "Storm &amp; flood hit "quiet" coast",
               "author": {"@id": "#ann"}, "datePublished": "2021-03-05T10:00:00+01:00", "dateModified": "2021-03-06",
               "publisher": {"@type": "Organization", "name": "The Daily Example"}, "articleSection": "Weather", "keywords": "storm, flood",},
              {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
            ]}
            //]]> --></script></head><body><p>Text.</p></body>
            """);
        Assert.Equal("Storm & flood hit \"quiet\" coast", metadata.Headline?.Value);
        Assert.Equal(["Ann Lee"], metadata.Authors.Select(a => a.Value));
        Assert.Equal("2021-03-05T10:00+01:00", metadata.Published?.Value.ToString());
        Assert.Equal("2021-03-06", metadata.Modified?.Value.ToString());
        Assert.Equal("The Daily Example", metadata.Publisher?.Value);
        Assert.Equal("Weather", metadata.Section?.Value);
        Assert.Equal(["storm", "flood"], metadata.Tags.Select(t => t.Value));
        Assert.Equal(FieldSource.JsonLd, metadata.Published?.From);
    }

    [Fact]
    public void Cuts_the_sites_name_from_a_title() =>
        Assert.Equal("Storm hits the coast", Read("""
            <head><title>Storm hits the coast - The Daily Example</title><meta property="og:site_name" content="Daily Example"></head><body><p>Text.</p></body>
            """).Headline?.Value);

    [Fact]
    public void A_heading_that_is_never_closed_ends_where_a_paragraph_begins() =>
        Assert.Equal("Storm hits the coast", Read("""
            <body><h1>Storm hits the coast<p>The storm came on Friday night and took the roofs of forty houses.</p><p>Nobody was hurt.</p></body>
            """).Headline?.Value);

    [Fact]
    public void Tells_publication_from_a_later_change()
    {
        var metadata = Read("<body><h1>Storm hits the coast</h1><p>By Ann Lee</p><p>Updated: March 7, 2021</p><p>Published: March 5, 2021</p></body>");
        Assert.Equal("2021-03-05", metadata.Published?.Value.ToString());
        Assert.Equal("2021-03-07", metadata.Modified?.Value.ToString());
        Assert.Equal(["Ann Lee"], metadata.Authors.Select(a => a.Value));
    }

    [Fact]
    public void Leaves_organizations_and_copyright_years_out()
    {
        var metadata = Read("""
            <head><script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Example Newsroom"}}</script></head>
            <body><h1>Storm hits the coast</h1><p>Text.</p><footer>© March 5, 2021 Example</footer></body>
            """);
        Assert.Empty(metadata.Authors);
        Assert.Null(metadata.Published);
    }

    [Theory]
    [InlineData("Storm hits the coast|Daily Example", "Daily Example", "Storm hits the coast")]
    [InlineData("Storm hits the coast—Daily Example", "Daily Example", "Storm hits the coast")]
    [InlineData("台风登陆海岸_新浪网", "新浪网", "台风登陆海岸")]
    [InlineData("台風が海岸に上陸：朝の新聞", "朝の新聞", "台風が海岸に上陸")]
    [InlineData("Sea-Coast", "Sea News", "Sea-Coast")]
    public void Cuts_the_sites_name_where_no_space_parts_it(string title, string site, string expected) =>
        Assert.Equal(expected, Read($"<meta charset=utf-8><title>{title}</title><meta property=og:site_name content='{site}'><p>Text.</p>").Headline?.Value);

    [Fact]
    public void An_element_before_the_headline_is_no_part_of_it() =>
        Assert.Equal("Storm hits coast", Read("<meta property=og:title content='Storm hits coast'><h1><span>Weather</span><span>Storm hits coast</span></h1><p>Text.</p>").Headline?.Value);

    [Theory]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"Weather"},{"name":"Storm"}]}""", "Weather")]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[{"item":{"name":"Home"}},{"item":{"name":"Storm"}}]}""", null)]
    [InlineData("""[{"@type":"NewsArticle","articleSection":"Seas"},{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"name":"Weather"},{"name":"Storm"}]}]""", "Seas")]
    public void The_level_above_an_article_is_its_section_where_none_is_declared(string json, string? expected) =>
        Assert.Equal(expected, Read($"<script type='application/ld+json'>{json}</script><h1>Storm</h1>").Section?.Value);

    [Theory]
    [InlineData("<link rel='canonical shortlink' href=https://daily.example/a>", "https://daily.example/a")]
    [InlineData("<link rel=canonical href=//daily.example/a>", "https://daily.example/a")]
    public void Canonical_links_are_read_however_they_are_written(string link, string expected) => Assert.Equal(expected, Read(link + "<h1>Storm</h1>").Url?.Value);

    [Theory]
    [InlineData("<html lang=sr-latn-rs>", "sr-Latn-RS")]
    [InlineData("<html lang=zh_Hant>", "zh-Hant")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","inLanguage":{"@type":"Language","name":"German","alternateName":"de"}}</script>""", "de")]
    public void A_declared_language_keeps_its_script(string head, string expected) => Assert.Equal(expected, Read(head + "<h1>Storm</h1>").Language?.Value);

    [Fact]
    public void Keywords_may_be_terms() =>
        Assert.Equal(["storm"], Read("""<script type="application/ld+json">{"@type":"NewsArticle","keywords":[{"@type":"DefinedTerm","name":"storm"}]}</script><h1>Storm</h1>""").Tags.Select(t => t.Value));

    [Theory]
    [InlineData("The town counts its broken roofs and waits for the ferry.", "The town counts its broken roofs and waits for the ferry.")]
    [InlineData("Ann is a gardener who has lived beside the harbour for ten years.", null)]
    [InlineData("Ann Lee is a reporter who has lived beside the harbour for ten years.", null)]
    public void Who_wrote_is_no_deck(string line, string? expected)
    {
        const string Page = "<body><h1>Storm hits the coast</h1><p>Text.</p></body>";
        Assert.True(DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(Page))).TryGet(out var document, out _));
        Assert.Equal(expected, MetadataReader.Read(document!, new CleanText("Text.", [], [new DroppedBlock(line, DropRules.Deck, 0)]), null).Deck?.Value);
    }

    [Fact]
    public void Tags_that_readers_see_come_before_keywords()
    {
        const string Keywords = """<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm","keywords":"harbour"}</script><meta name=keywords content="wind, rain">""";
        const string Links = "<h1>Storm</h1><p>Text.</p><a rel=tag href=/tag/storm>Storm</a>";
        Assert.Equal(["Storm"], Read(Keywords + Links).Tags.Select(t => t.Value));
        Assert.Equal(["harbour"], Read(Keywords + "<h1>Storm</h1>").Tags.Select(t => t.Value));
        Assert.Equal(["ferry"], Read("<meta property=article:tag content=ferry>" + Keywords + Links).Tags.Select(t => t.Value));
    }

    [Theory]
    [InlineData("MUNICH (AP) — Talks began.", "Munich", "AP")]
    [InlineData("WASHINGTON, D.C. – Talks began.", "Washington", null)]
    [InlineData("The talks - long delayed - began.", null, null)]
    [InlineData("PORT ORVALE: Talks began.", "Port Orvale", null)]
    [InlineData("ORVALE--(COAST WIRE)--Talks began.", "Orvale", "COAST WIRE")]
    [InlineData("TL;DR: Talks began.", null, null)]
    [InlineData("MI5/MI6: Talks began.", null, null)]
    [InlineData("WATCH LIVE: Talks began.", null, null)]
    [InlineData("ANN LEE: Talks began.", null, null)]
    [InlineData("SPEAKER: Talks began.\n\nGUEST: They did.", null, null)]
    public void Reads_datelines(string body, string? place, string? agency)
    {
        var dateline = Datelines.Read(body);
        Assert.Equal(place, dateline?.Place);
        Assert.Equal(agency, dateline?.Agency);
    }

    [Theory]
    [InlineData("/2016/02/12/storm", "2016-02-12")]
    [InlineData("/news/2016-2-1-storm", "2016-02-01")]
    [InlineData("/a/20160212/b", "2016-02-12")]
    [InlineData("/world/2016/feb/12/storm", "2016-02-12")]
    [InlineData("/blog/2016/February/12/storm", "2016-02-12")]
    [InlineData("/a?u=%2Farticles%2F2016-02-12%2Bstorm", "2016-02-12")]
    [InlineData("/story-2016-13-45", null)]
    [InlineData("/id/1234567890", null)]
    public void Reads_dates_in_addresses(string path, string? expected) =>
        Assert.Equal(expected, UrlDates.Read("https://example.com" + path)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static ArticleMetadata Read(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), null)
            : throw new InvalidOperationException("The page was rejected.");
}
