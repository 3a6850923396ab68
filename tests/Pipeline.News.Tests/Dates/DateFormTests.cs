using System.Globalization;
using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Dates;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Dates;

/// <summary>Dates as they are written in many languages, and the less common places in which pages give them.</summary>
public class DateFormTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("en", "4 Mar 2024 10:15 GST", "2024-03-04T10:15+04:00")]
    [InlineData("nl", "4 maart 2024, 10.15 uur", "2024-03-04T10:15")]
    [InlineData("cs", "4. bře 2024", "2024-03-04")]
    [InlineData("hu", "2024. márc. 4.", "2024-03-04")]
    [InlineData("ru", "4 мар 2024", "2024-03-04")]
    [InlineData("ru", "4 марта 2024, 10:15 МСК", "2024-03-04T10:15+03:00")]
    [InlineData("uk", "4 бер 2024", "2024-03-04")]
    [InlineData("be", "4 сакавіка 2024", "2024-03-04")]
    [InlineData("el", "4 ΜΑΡΤΙΟΥ 2024", "2024-03-04")]
    [InlineData("he", "4 במרס 2024", "2024-03-04")]
    [InlineData("ta", "4 மார்ச் 2024", "2024-03-04")]
    [InlineData("ta", "மார்ச் 4, 2024", "2024-03-04")]
    [InlineData("th", "4 มี.ค. 2567", "2024-03-04")]
    [InlineData("ms", "4 Ogos 2024", "2024-08-04")]
    [InlineData("ms", "Isnin, 4 Mac 2024", "2024-03-04")]
    [InlineData("ja", "令和6年3月4日", "2024-03-04")]
    [InlineData("ja", "2024年3月4日 午後2時15分", "2024-03-04T14:15")]
    [InlineData("ko", "2024.03.04. 오후 2:15", "2024-03-04T14:15")]
    [InlineData("ja", "更新日：2024年3月5日 公開日：2024年3月4日", "2024-03-04")]
    [InlineData("ko", "입력 : 2024.03.04 10:15 | 수정 : 2024.03.05 09:12", "2024-03-04T10:15")]
    [InlineData("tr", "Güncelleme: 5 Mart 2024, Yayın Tarihi: 4 Mart 2024", "2024-03-04")]
    [InlineData("pl", "Aktualizacja: 5 marca 2024, Publikacja: 4 marca 2024", "2024-03-04")]
    [InlineData("vi", "Cập nhật 05/03/2024, Đăng 04/03/2024", "2024-03-04")]
    [InlineData("lv", "2024. gada 4. martā", "2024-03-04")]
    [InlineData("cy", "4 Mawrth 2024", "2024-03-04")]
    [InlineData("ga", "4 Márta 2024", "2024-03-04")]
    [InlineData("hy", "4 մարտի 2024", "2024-03-04")]
    [InlineData("ka", "4 მარტი 2024", "2024-03-04")]
    [InlineData("kk", "4 наурыз 2024", "2024-03-04")]
    [InlineData("te", "4 మార్చి 2024", "2024-03-04")]
    [InlineData("tl", "Marso 4, 2024", "2024-03-04")]
    [InlineData("en", "Last login: 4 March 2024", null)]
    [InlineData("en", "Today: 4 March 2024", null)]
    public void Are_read_in_the_language_of_the_page(string language, string line, string? expected) =>
        Assert.Equal(expected, Published($"<html lang={language}>{Headline}<p>{line}</p>"));

    [Theory]
    [InlineData("<span class=date data-timestamp=1709547300>4 hours ago</span>")]
    [InlineData("<span class=timestamp data-datetime='2024-03-04T10:15:00Z'>4 hours ago</span>")]
    public void An_element_that_says_how_long_ago_tells_machines_when(string element) => Assert.Equal("2024-03-04T10:15+00:00", Published(Headline + element));

    [Theory]
    [InlineData("<meta name=firstpublished content=2024-03-04>", "2024-03-04")]
    [InlineData("<meta property=article:published content=2024-03-04>", "2024-03-04")]
    [InlineData("<meta name=date content='Mon Mar 4 10:15:00 2024'>", "2024-03-04T10:15")]
    [InlineData("<script>var d = {'publishDate':'2024-03-04'}</script>", "2024-03-04")]
    [InlineData("<script>utag_data={\"page_publish_date\":\"March 4, 2024\"}</script>", "2024-03-04")]
    [InlineData("<script>dataLayer.push({\"pagePostDate\":\"4 March 2024\",\"pagePostDateYear\":\"2024\"})</script>", "2024-03-04")]
    [InlineData("<script>var unpublishDate = \"2031-03-04\", publishDates = 3</script>", null)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"VideoObject\",\"name\":\"Storm hits the coast\",\"uploadDate\":\"2024-03-04\"}</script>", "2024-03-04")]
    public void Are_read_off_fields_and_scripts_by_any_usual_name(string head, string? expected) => Assert.Equal(expected, Published(head + Headline));

    [Theory]
    [InlineData("/a/202403/04/storm", "2024-03-04")]
    [InlineData("/a/2024/0304/storm", "2024-03-04")]
    [InlineData("/a/2024-03/04/c_1120.htm", "2024-03-04")]
    [InlineData("/news/4-march-2024-storm", "2024-03-04")]
    [InlineData("/nota/24-03-2024/storm", "2024-03-24")]
    [InlineData("/nota/04-03-2024/storm", null)]
    [InlineData("/a/2024/03045/storm", null)]
    [InlineData("/2024/03/storm", null)]
    public void Are_read_off_addresses(string path, string? expected) =>
        Assert.Equal(expected, UrlDates.Read("https://example.com" + path)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Of_two_readings_the_one_that_lies_after_the_last_change_is_wrong() =>
        Assert.Equal("2024-03-04", Published("<html lang=en>" + Headline + "<p>Published 04/03/2024</p><p>Updated 2024-03-05</p>"));

    private static string? Published(string html) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + html + "<p>The storm reached the coast in the night.</p>"))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), null).Published?.Value.ToString()
            : throw new InvalidOperationException("The page was rejected.");
}
