using System.Text;
using System.Text.Json;
using Pipeline.News.Reading.Evidence;
using Pipeline.News.Texts;

namespace Pipeline.Formats.Tests.Bundles;

/// <summary>Entries of feeds and of data files, and pages of crawls.</summary>
public class EntryTests
{
    private const string Address = "https://tarnpost.example/harbour/bridge";

    private static readonly string Html = string.Concat(Story.Paragraphs.Select(p => $"<p>{p}</p>"));

    private static readonly string Rss = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tarn Post</title><link>https://tarnpost.example</link><description>News</description>
        <item><title>{Story.Headline}</title><link>{Address}</link><pubDate>Wed, 04 Mar 2026 10:15:00 GMT</pubDate><dc:creator>Ann Carter</dc:creator><category>harbour</category><description>Divers found cracks.</description><content:encoded><![CDATA[{Html}]]></content:encoded></item>
        <item><title>Sail loft burns</title><link>https://tarnpost.example/fire</link><description>Nobody was hurt. Read more on our site.</description></item>
        </channel></rss>
        """;

    private static readonly string Atom = $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Tarn Post</title><id>x</id><updated>2026-03-05T00:00:00Z</updated>
        <entry><title>{Story.Headline}</title><link href="{Address}"/><id>{Address}</id><published>2026-03-04T10:15:00Z</published><updated>2026-03-04T10:15:00Z</updated><author><name>Ann Carter</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{Html}</div></content></entry></feed>
        """;

    public static TheoryData<string, string> Feeds => new() { { "a.rss", Rss }, { "a.xml", Rss }, { "a.atom", Atom } };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void An_entry_with_its_whole_text_is_an_article_with_what_the_feed_knows(string name, string feed)
    {
        var (_, article, _) = Bundled.Articles(name, Encoding.UTF8.GetBytes(feed))[0];
        Story.IsWhole(article!);
        var metadata = article!.Metadata;
        Assert.Equal(Story.Headline, metadata.Headline?.Value);
        Assert.Equal(("2026-03-04T10:15+00:00", FieldSource.Feed), (metadata.Published?.Value.ToString(), metadata.Published?.From));
        Assert.Equal(("Ann Carter", "The Tarn Post", Address), (Assert.Single(metadata.Authors).Value, metadata.Publisher?.Value, metadata.Url?.Value));
    }

    [Fact]
    public void An_entry_that_is_only_a_teaser_says_where_the_article_is()
    {
        var rejection = Bundled.Articles("a.rss", Encoding.UTF8.GetBytes(Rss))[1].Rejection;
        Assert.Equal(RejectionCode.NoArticle, rejection?.Code);
        Assert.Contains("https://tarnpost.example/fire", rejection!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_named_after_their_address_so_that_a_new_one_above_changes_nothing()
    {
        var names = Bundled.Articles("a.rss", Encoding.UTF8.GetBytes(Rss)).Select(e => e.Path).ToArray();
        var more = Rss.Replace("<item><title>Swing", "<item><title>Lock opens</title><link>https://tarnpost.example/lock</link><description>Soon.</description></item><item><title>Swing", StringComparison.Ordinal);
        Assert.Equal(names, Bundled.Articles("a.rss", Encoding.UTF8.GetBytes(more)).Skip(1).Select(e => e.Path));
    }

    public static TheoryData<string, string> DataFiles => new()
    {
        { "a.jsonl", JsonSerializer.Serialize(new { title = Story.Headline, text = Story.Body, url = Address, author = "Ann Carter", sitename = "The Tarn Post", date = "2026-03-04" }) },
        { "a.json", JsonSerializer.Serialize(new { status = "ok", articles = new[] { new { source = new { id = "x", name = "The Tarn Post" }, author = "Ann Carter", title = Story.Headline, url = Address, publishedAt = "2026-03-04", content = Story.Body } } }) },
        { "a.json", JsonSerializer.Serialize(new[] { new { headline = Story.Headline, articleBody = Html, canonical_url = Address, authors = new[] { new { name = "Ann Carter" } }, publisher = new { name = "The Tarn Post" }, datePublished = "2026-03-04" } }) },
        { "a.json", JsonSerializer.Serialize(new { title = "The Tarn Post", items = new[] { new { id = Address, url = Address, title = Story.Headline, content_html = Html, authors = new[] { new { name = "Ann Carter" } }, source = "The Tarn Post", date_published = "2026-03-04" } } }) },
    };

    [Theory]
    [MemberData(nameof(DataFiles))]
    public void Objects_of_JSON_are_read_by_the_usual_names(string name, string json)
    {
        var (_, article, rejection) = Assert.Single(Bundled.Articles(name, Encoding.UTF8.GetBytes(json)));
        Assert.True(article is not null, rejection?.Message);
        Story.IsWhole(article!);
        var metadata = article!.Metadata;
        Assert.Equal(Story.Headline, metadata.Headline?.Value);
        Assert.Equal(("2026-03-04", FieldSource.Feed), (metadata.Published?.Value.ToString(), metadata.Published?.From));
        Assert.Equal(("Ann Carter", "The Tarn Post", Address), (Assert.Single(metadata.Authors).Value, metadata.Publisher?.Value, metadata.Url?.Value));
    }

    [Fact]
    public void A_text_that_a_service_cut_is_only_a_teaser()
    {
        var json = JsonSerializer.Serialize(new { title = Story.Headline, content = Story.Body[..500] + "… [+812 chars]" });
        Assert.Equal(RejectionCode.NoArticle, Assert.Single(Bundled.Articles("a.json", Encoding.UTF8.GetBytes(json))).Rejection?.Code);
    }

    [Fact]
    public void A_crawl_gives_its_pages_with_their_addresses()
    {
        var chunked = Chunked(Encoding.UTF8.GetBytes(Story.Page));
        byte[] crawl =
        [
            .. Record("warcinfo", "application/warc-fields", "software: test\r\n"u8),
            .. Record("response", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. chunked]),
            .. Record("response", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone</p>"u8),
            .. Record("conversion", "text/plain", Encoding.UTF8.GetBytes(Story.Headline + "\n\n" + Story.Body)),
        ];
        var read = Bundled.Articles("crawl.warc", crawl);
        Assert.Equal(2, read.Count);
        Assert.All(read, r => Story.IsWhole(r.Article!));
        Assert.Equal((Address, null), (read[0].Article!.Metadata.Url?.Value, read[0].Article!.Metadata.Published));
        Assert.Equal(RejectionCode.BadArchive, Bundled.Articles("crawl.warc", crawl[..^100])[^1].Rejection?.Code);
    }

    private static byte[] Record(string type, string contentType, ReadOnlySpan<byte> content) =>
    [
        .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {Address}\r\nWARC-Date: 2026-11-30T10:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"),
        .. content,
        .. "\r\n\r\n"u8,
    ];

    private static byte[] Chunked(byte[] content) =>
        [.. content.Chunk(100).SelectMany(c => (byte[])[.. Encoding.ASCII.GetBytes($"{c.Length:x}\r\n"), .. c, .. "\r\n"u8]), .. "0\r\n\r\n"u8];
}
