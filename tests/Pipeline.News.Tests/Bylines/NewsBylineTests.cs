using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Bylines;

/// <summary>Bylines and fields for the author as news pages of many houses print them.</summary>
public class NewsBylineTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<div class=byline>By <a href=/profiles/ann-lee>Ann Lee</a>, Orvale News</div><time datetime=2024-03-04T10:00Z>4 March</time>", "Ann Lee")]
    [InlineData("<div class=author-byline><span>By </span><span><a href=/person/l/ann-lee>Ann Lee</a></span> <span class=article-source><a href=//orvale.example>Orvale News</a></span></div>", "Ann Lee")]
    [InlineData("<div class=author-byline>By <a href=/person/l/ann-lee>Ann Lee</a>, <a href=/person/r/tom-ray>Tom Ray</a> Orvale News</div>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By ANN LEE and TOM RAY</p><p>Updated 5:01 PM UTC, March 4, 2024</p>", "ANN LEE|TOM RAY")]
    [InlineData("<p>By Ann Lee, Tom Ray and Eve Moor</p><p>March 4, 20245:01 PM UTCUpdated 2 years ago</p>", "Ann Lee|Tom Ray|Eve Moor")]
    [InlineData("<p>By Ann Lee For Orvale Online</p><p>Published: 21:02 GMT, 4 March 2024 | Updated: 22:10 GMT, 4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee in Orvale and Tom Ray in Norrby</p><p>4 March 2024</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>Ann Lee in Orvale</p><p>Mon 4 Mar 2024 10.00 GMT</p>", "Ann Lee")]
    [InlineData("<p>Ann Lee Political editor</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Ann Lee, Political Editor</p><p>4 March 2024 • 6:00am</p>", "Ann Lee")]
    [InlineData("<div class=contributors><span class=name>Ann Lee</span><span class=role>Health correspondent</span></div><time>4 March 2024</time>", "Ann Lee")]
    [InlineData("<p>By Ann Lee and AFP</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee with AFP</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee | AP</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee (AP)</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee/Reuters</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee, Associated Press</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By The Associated Press</p><p>4 March 2024</p>", "")]
    [InlineData("<p>By AFP</p><p>4 March 2024</p>", "")]
    [InlineData("<p>By Reuters Staff</p><p>4 March 2024</p>", "")]
    [InlineData("<p>Agence France-Presse</p><p>4 March 2024</p>", "")]
    [InlineData("<p>Von Anna Lehmann, dpa</p><p>4.3.2024, 10:15 Uhr</p>", "Anna Lehmann")]
    [InlineData("<p>Von Anna Lehmann und Jens Groß</p><p>04.03.2024, 10.15 Uhr</p>", "Anna Lehmann|Jens Groß")]
    [InlineData("<p>Von dpa</p><p>04.03.2024</p>", "")]
    [InlineData("<p>Par Claire Moreau (Berlin, correspondante)</p><p>Publié le 04 mars 2024 à 10h00</p>", "Claire Moreau")]
    [InlineData("<p>Par Le Journal avec AFP</p><p>Publié le 04 mars 2024 à 10h00</p>", "")]
    [InlineData("<p>Claire Moreau avec AFP</p><p>Publié le 04 mars 2024 à 10h00</p>", "Claire Moreau")]
    [InlineData("<p>Lucía Gómez / EFE</p><p>04 mar 2024 - 10:00 CET</p>", "Lucía Gómez")]
    [InlineData("<p>EFE</p><p>04 mar 2024 - 10:00 CET</p>", "")]
    [InlineData("<p>di Giulia Conti</p><p>4 marzo 2024</p>", "Giulia Conti")]
    [InlineData("<p>ANSA</p><p>4 marzo 2024</p>", "")]
    [InlineData("<p>Redazione ANSA</p><p>4 marzo 2024</p>", "")]
    [InlineData("<p>Source: Xinhua</p><p>Editor: huaxia</p><p>2024-03-04 10:15:30</p>", "")]
    [InlineData("<p>By Ann Lee ann.lee@orvale.example</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee | alee@orvale.example | Orvale.example</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee @annlee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee, Staff Writer</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee, Special to the Orvale Courier</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>By Ann Lee, Senior Producer, and Tom Ray</p><p>4 March 2024</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By Dr. Ann Lee</p><p>4 March 2024</p>", "Dr. Ann Lee")]
    [InlineData("<p>By Ann Lee, Tom Ray, Additional reporting by Eve Moor</p><p>4 March 2024</p>", "Ann Lee|Tom Ray")]
    [InlineData("<p>By Ann Lee Edited by Tom Ray</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Analysis by Ann Lee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Opinion by Ann Lee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Story by Ann Lee, Photographs by Tom Ray</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Words by Ann Lee</p><p>Photographs by Tom Ray</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<p>Photo: Tom Ray</p><p>By Ann Lee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<figure><img src=a.jpg><figcaption>The harbour. Photo by Tom Ray</figcaption></figure><p>By Ann Lee</p><p>4 March 2024</p>", "Ann Lee")]
    [InlineData("<figure><figcaption>Tom Ray</figcaption></figure><p>4 March 2024</p>", "")]
    [InlineData("<p>Reporting by Ann Lee; editing by Tom Ray</p>", "Ann Lee")]
    [InlineData("<p>Posted by Ann Lee at 10:15 AM</p>", "Ann Lee")]
    [InlineData("<span itemprop=author itemscope itemtype=http://schema.org/Person><span itemprop=name>Ann Lee</span><span itemprop=jobTitle>Reporter</span></span>", "Ann Lee")]
    [InlineData("<span itemprop=author itemscope itemtype=http://schema.org/Organization><span itemprop=name>Orvale Courier</span></span>", "")]
    [InlineData("<meta name=author content='Ann Lee, Tom Ray, Orvale News'>", "Ann Lee|Tom Ray")]
    [InlineData("<meta name=author content='By Ann Lee, Orvale News'>", "Ann Lee")]
    [InlineData("<meta property=article:author content='https://www.facebook.com/orvalenews'><p>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<meta name=author content='Orvale News'><p>By Ann Lee</p>", "Ann Lee")]
    [InlineData("<meta name=author content='Ann Lee'><meta name=byl content='By Ann Lee and Tom Ray'>", "Ann Lee|Tom Ray")]
    [InlineData("<meta name=author content='Ann Lee | AP'>", "Ann Lee")]
    [InlineData("<meta name=author content='Associated Press'><p>By Associated Press</p>", "")]
    public void Name_people_and_nobody_else(string page, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read(page).Authors.Select(a => a.Value));

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":["Ann Lee","Tom Ray"]}""", "Ann Lee|Tom Ray")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"name":["Ann Lee","Tom Ray"]}}""", "Ann Lee|Tom Ray")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Organization","name":"Orvale News"}]}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee and Tom Ray"}}""", "Ann Lee|Tom Ray")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee, AFP"}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"AFP"}}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"NewsMediaOrganization","name":"Orvale News"}}""", "")]
    [InlineData("""{"@graph":[{"@type":["NewsArticle","Article"],"headline":"Storm hits the coast","author":[{"@id":"#a"},{"@id":"#b"}]},{"@type":"Person","@id":"#a","name":"Ann Lee"},{"@type":["Person","Thing"],"@id":"#b","name":"Tom Ray"}]}""", "Ann Lee|Tom Ray")]
    [InlineData("""[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","headline":"Storm hits the coast","creator":["Ann Lee"]}]""", "Ann Lee")]
    [InlineData("""{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm "hits" the coast","author":{"@type":"Person","name":"Ann Lee"},}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}""", "Ann Lee")]
    [InlineData("""{'@type':'NewsArticle','headline':'Storm hits the coast','author':{'@type':'Person','name':'Ann Lee'}}""", "Ann Lee")]
    [InlineData("""<!-- {"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}} -->""", "Ann Lee")]
    [InlineData("""//<![CDATA[ {"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}} //]]>""", "Ann Lee")]
    [InlineData("""{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Storm hits the coast&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee","url":"https://orvale.example/ann"}}{"@type":"Organization","name":"Orvale News"}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"ANN LEE"}}""", "ANN LEE")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"By Ann Lee"}}""", "Ann Lee")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":null}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":""}}""", "")]
    [InlineData("""{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Orvale News"}}""", "")]
    [InlineData("""{"@type":"VideoObject","name":"Tides","author":{"@type":"Person","name":"Eve Moor"}},{"@type":"NewsArticle","headline":"Storm hits the coast","author":{"@type":"Person","name":"Ann Lee"}}""", "Ann Lee")]
    public void Are_read_off_json_ld_however_it_is_written(string json, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Read("<script type='application/ld+json'>" + json + "</script>").Authors.Select(a => a.Value));

    [Theory]
    [InlineData("<p>By Ann Lee and AFP</p>", "AFP")]
    [InlineData("<p>By Ann Lee (AP)</p>", "AP")]
    [InlineData("<p>Von Anna Lehmann, dpa</p>", "DPA")]
    [InlineData("<p>By Ann Lee/Reuters</p>", "Reuters")]
    [InlineData("<p>Lucía Gómez / EFE</p>", "EFE")]
    [InlineData("<p>Redazione ANSA</p>", "ANSA")]
    [InlineData("<meta name=author content='Xinhua'>", "Xinhua")]
    [InlineData("<meta name=author content='Associated Press'>", "AP")]
    [InlineData("<p>TASS</p>", "TASS")]
    public void Name_the_agency_too(string page, string expected) => Assert.Equal([expected], Clean(page).Agencies.Select(a => a.Value));

    private static ArticleMetadata Read(string page) => MetadataReader.Read(Document(page), new CleanText("Text.", [], []), null);

    private static ArticleMetadata Clean(string page)
    {
        var document = Document("<article>" + Headline + page + "<p>4 March 2024</p>" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<p>The storm reached the coast in the night and left {i} harbours without power, and nobody knows when it will be back.</p>")) + "</article>");
        return ArticleCleaner.Clean(document).TryGet(out var body, out _) ? MetadataReader.Read(document, body, null) : throw new InvalidOperationException("The page was rejected.");
    }

    private static SourceDocument Document(string page) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes("<meta charset=utf-8>" + (page.Contains("<h1>", StringComparison.Ordinal) ? "" : Headline) + page + "<p>The storm reached the coast in the night.</p>"))).TryGet(out var document, out _)
            ? document
            : throw new InvalidOperationException("The page was rejected.");
}
