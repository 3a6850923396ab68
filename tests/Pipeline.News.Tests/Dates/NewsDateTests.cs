using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Dates;

/// <summary>Days and times as news pages of many houses and languages print them.</summary>
public class NewsDateTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<p>Published 5:01 PM EST, Mon March 4, 2024</p>", "2024-03-04T17:01-05:00")]
    [InlineData("<p>Updated 9:01 PM EST, Tue March 5, 2024</p><p>Published 5:01 PM EST, Mon March 4, 2024</p>", "2024-03-04T17:01-05:00")]
    [InlineData("<p>Published: 21:02 GMT, 4 March 2024 | Updated: 22:10 GMT, 5 March 2024</p>", "2024-03-04T21:02+00:00")]
    [InlineData("<p>March 4, 20245:01 PM UTCUpdated 2 years ago</p>", "2024-03-04T17:01+00:00")]
    [InlineData("<p>Mon 4 Mar 2024 10.00 GMT</p>", "2024-03-04T10:00+00:00")]
    [InlineData("<p>Mon 4 Mar 2024 10.00 GMT</p><p>Last modified on Tue 5 Mar 2024 11.00 GMT</p>", "2024-03-04T10:00+00:00")]
    [InlineData("<p>March 4, 2024 at 5:00 a.m. EST</p>", "2024-03-04T05:00-05:00")]
    [InlineData("<p>March 4, 2024 at 5:00 a.m. CEST</p>", "2024-03-04T05:00+02:00")]
    [InlineData("<p>First published on Mon 4 Mar 2024 05.00 CET</p>", "2024-03-04T05:00+01:00")]
    [InlineData("<p>Mon., March 4, 2024</p>", "2024-03-04")]
    [InlineData("<p>4 March 2024, 05:00 (GMT+8)</p>", "2024-03-04T05:00+08:00")]
    [InlineData("<p>4 March 2024 | 05:00 IST</p>", "2024-03-04T05:00+05:30")]
    [InlineData("<p>Mar 04, 2024 05:00 JST</p>", "2024-03-04T05:00+09:00")]
    [InlineData("<p>Mar 4, 2024, 05:00am EDT</p>", "2024-03-04T05:00-04:00")]
    [InlineData("<p>04.03.2024, 10:15 Uhr</p>", "2024-03-04T10:15")]
    [InlineData("<p>Stand: 04.03.2024 10:15 Uhr</p>", "2024-03-04T10:15")]
    [InlineData("<p>4. März 2024 um 10:15 Uhr</p>", "2024-03-04T10:15")]
    [InlineData("<p>Publié le 04 mars 2024 à 10h00, modifié le 05 mars 2024 à 09h12</p>", "2024-03-04T10:00")]
    [InlineData("<p>Publié hier à 10h00, le 4 mars 2024</p>", "2024-03-04T10:00")]
    [InlineData("<p>04 mar 2024 - 10:00 CET</p>", "2024-03-04T10:00+01:00")]
    [InlineData("<p>Actualizado a 05/03/2024 09:12</p><p>04/03/2024 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 marzo 2024 alle 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 de março de 2024 às 10h00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 maart 2024 om 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 mars 2024 kl. 10.00</p>", "2024-03-04T10:00")]
    [InlineData("<p>Publisert 4. mars 2024 kl. 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4. marts 2024 kl. 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4.3.2024 klo 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 marca 2024, 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4. března 2024 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4. marca 2024 o 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>2024. március 4. 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 martie 2024, 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 март 2024, 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 марта 2024, 10:00 МСК</p>", "2024-03-04T10:00+03:00")]
    [InlineData("<p>4 березня 2024, 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 Μαρτίου 2024, 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 Mart 2024 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 مارس 2024</p>", "2024-03-04")]
    [InlineData("<p>4 במרץ 2024</p>", "2024-03-04")]
    [InlineData("<p>4 मार्च 2024</p>", "2024-03-04")]
    [InlineData("<p>4 มีนาคม 2567</p>", "2024-03-04")]
    [InlineData("<p>4 Maret 2024 10:00 WIB</p>", "2024-03-04T10:00+07:00")]
    [InlineData("<p>Thứ hai, 4/3/2024, 10:00 (GMT+7)</p>", "2024-03-04T10:00+07:00")]
    [InlineData("<p>2024年3月4日 10時00分</p>", "2024-03-04T10:00")]
    [InlineData("<p>2024-03-04 10:00:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>입력 2024.03.04. 오전 10:00</p>", "2024-03-04T10:00")]
    [InlineData("<p>4 мартa 2024</p>", null)]
    [InlineData("<p>© 2024 Orvale News, 4 March 2020</p>", null)]
    [InlineData("<p>Today is Monday, March 4, 2024</p>", null)]
    [InlineData("<aside class=comments><p>Ann, 4 March 2024</p></aside>", null)]
    [InlineData("<figure><figcaption>The harbour, 4 March 2024</figcaption></figure>", null)]
    public void Are_read_off_the_line_at_the_headline(string page, string? expected) => Assert.Equal(expected, Read(LanguageOf(page) + Headline + page).Published?.Value.ToString());

    [Theory]
    [InlineData("2024-03-04T23:30:00+02:00", "2024-03-04T23:30+02:00")]
    [InlineData("2024-03-04T23:30:00.000-0500", "2024-03-04T23:30-05:00")]
    [InlineData("2024-03-04T23:30:00Z", "2024-03-04T23:30+00:00")]
    [InlineData("20240304T233000Z", "2024-03-04T23:30+00:00")]
    [InlineData("20240304", "2024-03-04")]
    [InlineData("2024-3-4", "2024-03-04")]
    [InlineData("1709595000", "2024-03-04T23:30+00:00")]
    [InlineData("1709595000000", "2024-03-04T23:30+00:00")]
    [InlineData("Mon, 04 Mar 2024 23:30:00 +0000", "2024-03-04T23:30+00:00")]
    [InlineData("Mon Mar 04 23:30:00 EST 2024", "2024-03-04T23:30-05:00")]
    [InlineData("2024-03-04 23:30:00 -0500", "2024-03-04T23:30-05:00")]
    [InlineData("March 4, 2024", "2024-03-04")]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("yesterday", null)]
    public void Are_read_off_fields(string content, string? expected)
    {
        Assert.Equal(expected, Read($"<meta property=article:published_time content='{content}'>" + Headline).Published?.Value.ToString());
        Assert.Equal(expected, Read($$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits the coast","datePublished":"{{content}}"}</script>""" + Headline).Published?.Value.ToString());
    }

    [Fact]
    public void The_day_is_that_of_the_zone_in_which_the_field_is_written_unless_readers_are_told_another()
    {
        Assert.Equal("2024-03-05T02:30+00:00", Read("<meta property=article:published_time content=2024-03-05T02:30:00Z>" + Headline).Published?.Value.ToString());
        Assert.Equal("2024-03-04", Read("<meta property=article:published_time content=2024-03-05T02:30:00Z>" + Headline + "<p>March 4, 2024</p>").Published?.Value.ToString());
        Assert.Equal("2024-03-04T23:30-05:00", Read("<meta property=article:published_time content=2024-03-04T23:30:00-05:00>" + Headline).Published?.Value.ToString());
    }

    [Fact]
    public void The_day_in_the_address_is_the_site_s_own_day() =>
        Assert.Equal("2024-03-04", Read("<link rel=canonical href='https://orvale.example/2024/03/04/storm'><meta property=article:published_time content=2024-03-05T02:30:00Z>" + Headline).Published?.Value.ToString());

    [Fact]
    public void Nothing_is_published_after_its_upload()
    {
        var uploaded = new DateTimeOffset(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);
        Assert.Null(Read(Headline + "<p>4 March 2025</p>", uploaded).Published);
        Assert.Equal("2024-03-04", Read("<meta property=article:published_time content=2031-01-01>" + Headline + "<p>4 March 2024</p>", uploaded).Published?.Value.ToString());
    }

    private static string LanguageOf(string page) => page.Contains("Thứ", StringComparison.Ordinal) ? "<html lang=vi>" : page.Contains("Actualizado", StringComparison.Ordinal) ? "<html lang=es>" : "";

    private static ArticleMetadata Read(string html, DateTimeOffset? uploadedAt = null) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html + "<p>The storm reached the coast in the night.</p>"))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), uploadedAt)
            : throw new InvalidOperationException("The page was rejected.");
}
