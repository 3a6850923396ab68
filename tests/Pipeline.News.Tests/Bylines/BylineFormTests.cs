using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Bylines;

/// <summary>Bylines as they are written in many languages, and the less common ways in which pages name authors for machines.</summary>
public class BylineFormTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<p>Ann Lee reports from Orvale</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Ann LeeStaff Writer</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee and Tom Ray of The Orvale Courier</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>Curated By: Ann Lee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee III</p>", "Ann Lee III")]
    [InlineData("<p>By Ali al-Hassan</p>", "Ali al-Hassan")]
    [InlineData("<p>Por Redação, g1 — Orvale</p><p>04/03/2024 10h00</p>", "")]
    [InlineData("<p>Da Redação</p><p>04/03/2024</p>", "")]
    [InlineData("<p>Par L.B. avec AFP</p><p>Publié le 4 mars 2024</p>", "")]
    [InlineData("<p>Von unserer Korrespondentin Anna Lehmann</p><p>4. März 2024</p>", "Anna Lehmann")]
    [InlineData("<p>Text: Anna Lehmann Fotos: Jens Groß</p>", "Anna Lehmann")]
    [InlineData("<p>dal nostro inviato Marco Rossi</p><p>4 marzo 2024</p>", "Marco Rossi")]
    [InlineData("<p>Matti Virtanen HS</p><p>4.3.2024 10:00</p>", "Matti Virtanen")]
    [InlineData("<p>oprac. Jan Kowalski</p><p>4 marca 2024</p>", "Jan Kowalski")]
    [InlineData("<p>Autoři: Jan Novák, Eva Malá</p><p>4. března 2024</p>", "Jan Novák|Eva Malá")]
    [InlineData("<p>Иван Петров</p><p>4 марта 2024</p>", "Иван Петров")]
    [InlineData("<p>Интерфакс</p><p>4 марта 2024</p>", "")]
    [InlineData("<p>Олена Коваль</p><p>4 березня 2024</p>", "Олена Коваль")]
    [InlineData("<p>Γράφει ο Νίκος Παππάς</p><p>4 Μαρτίου 2024</p>", "Νίκος Παππάς")]
    [InlineData("<p>Haber: Mehmet Yılmaz</p><p>4 Mart 2024</p>", "Mehmet Yılmaz")]
    [InlineData("<p>أحمد السيد - القاهرة</p><p>4 مارس 2024</p>", "أحمد السيد")]
    [InlineData("<p>דנה כהן</p><p>4 במרץ 2024</p>", "דנה כהן")]
    [InlineData("<p>Nguyễn Văn An</p><p>4/3/2024</p>", "Nguyễn Văn An")]
    [InlineData("<p>Nagy Anna</p><p>2024. március 4.</p>", "Nagy Anna")]
    [InlineData("<p>记者 王小明 北京报道</p><p>2024年3月4日</p>", "王小明")]
    [InlineData("<p>新华社记者王小明</p><p>2024年3月4日</p>", "王小明")]
    [InlineData("<p>作者：王小明 李华</p><p>2024年3月4日</p>", "王小明|李华")]
    [InlineData("<p>記者王小明／台北報導</p><p>2024-03-04 10:00</p>", "王小明")]
    [InlineData("<p>山田太郎</p><p>2024年3月4日 10時00分</p>", "山田太郎")]
    [InlineData("<p>編集委員 山田太郎</p><p>2024年3月4日</p>", "山田太郎")]
    [InlineData("<p>国际新闻</p><p>2024年3月4日</p>", "")]
    [InlineData("<p>[오르발레=김서연 기자]</p><p>2024.03.04.</p>", "김서연")]
    [InlineData("<p>김서연·이민호 기자</p><p>2024.03.04.</p>", "김서연|이민호")]
    public void People_are_told_from_roles_offices_and_agencies_in_any_language(string page, string expected) => Assert.Equal(Names(expected), Authors(page));

    [Theory]
    [InlineData("<meta name=author content='Ann Lee / Tom Ray'>", "Ann Lee|Tom Ray")]
    [InlineData("<meta name=author content='Ann Lee + Tom Ray'>", "Ann Lee|Tom Ray")]
    [InlineData("<meta name=author content='ann.lee@orvale.example (Ann Lee)'>", "Ann Lee")]
    [InlineData("<meta name=author content='Ann&nbsp;Lee'>", "Ann Lee")]
    [InlineData("<meta name=author content='Yonhap'>", "")]
    [InlineData("<meta name=author content='WordPress'>", "")]
    [InlineData("<meta name=author content='Online-Redaktion'>", "")]
    [InlineData("<meta name=author content='Keystone-SDA'>", "")]
    [InlineData("<meta name=page.content.author content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta property=article:author:name content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta name=byline content='Ann Lee'>", "Ann Lee")]
    [InlineData("<meta name=article.author.id content='annlee'>", "")]
    [InlineData("<meta name=web_author content='Ann Lee'>", "")]
    [InlineData("<meta name=twitter:label1 content='Écrit par'><meta name=twitter:data1 content='Claire Moreau'>", "Claire Moreau")]
    [InlineData("<div itemprop=author itemscope itemtype=http://schema.org/Person><meta itemprop=name content='Ann Lee'></div>", "Ann Lee")]
    [InlineData("<i property=schema:author>Ann Lee</i>", "Ann Lee")]
    [InlineData("<meta name=parsely-page content='{\"title\":\"Storm hits the coast\",\"authors\":[\"Ann Lee\"]}'>", "Ann Lee")]
    public void Fields_by_any_name_give_people_and_nobody_else(string page, string expected) => Assert.Equal(Names(expected), Authors(page));

    [Theory]
    [InlineData("""{"@type":"APIReference","headline":"Storm hits the coast","author":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"WebPage","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"Review","name":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"Review","name":"Kettles","author":{"@type":"Person","name":"Ann Lee"}}""", "")]
    [InlineData("""{"headline":"Storm hits the coast","author":{"name":"Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@list":[{"name":"Ann Lee"},{"name":"Tom Ray"}]}}""", "Ann Lee|Tom Ray")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":"https://orvale.example/author/ann-lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","url":"https://orvale.example/author/ann-lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","keywords":,"author":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""[{"@type":"NewsArticle","headline":"Ships","author":"Eve Moor","datePublished":"2024-01-01"},{"@type":"NewsArticle","headline":"Storm hits the coast","author":"Ann Lee"}]""", "Ann Lee")]
    public void The_node_that_bears_the_page_s_title_names_its_authors_whatever_it_is_called(string json, string expected) =>
        Assert.Equal(Names(expected), Authors("<script type='application/ld+json'>" + json + "</script>"));

    private static string[] Names(string joined) => joined.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Authors(string page) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + Headline + page + "<p>The storm reached the coast in the night.</p>"))).TryGet(out var document, out _)
            ? [.. MetadataReader.Read(document, new CleanText("Text.", [], []), null).Authors.Select(a => a.Value)]
            : throw new InvalidOperationException("The page was rejected.");
}
