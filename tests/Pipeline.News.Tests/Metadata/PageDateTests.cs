using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Metadata;

public class PageDateTests
{
    private const string Headline = "<h1>Storm hits the coast</h1>";

    [Theory]
    [InlineData("<html lang=en-GB><p>03/10/2023</p>", "2023-10-03")]
    [InlineData("<html lang=en-US><p>03/10/2023</p>", "2023-03-10")]
    [InlineData("<html lang=es><p>03/10/2023</p>", "2023-10-03")]
    [InlineData("<link rel=canonical href='https://example.co.uk/storm'><p>03/10/2023</p>", "2023-10-03")]
    [InlineData("<link rel=canonical href='https://example.com/blog/2023/october/03/storm'><p>03/10/2023</p>", "2023-10-03")]
    [InlineData("<p>03/10/2023</p><p>Other stories</p><p>25/09/2023</p>", "2023-10-03")]
    public void The_order_of_day_and_month_is_that_of_the_rest_of_the_page(string page, string expected)
    {
        var published = Read(page.Replace("<p>03", Headline + "<p>03", StringComparison.Ordinal)).Published;
        Assert.Equal(expected, published?.Value.ToString());
        Assert.Equal(0.9, published?.Confidence);
    }

    [Fact]
    public void A_date_that_nothing_on_the_page_settles_has_low_confidence() =>
        Assert.InRange(Read(Headline + "<p>03/10/2023</p>").Published?.Confidence ?? 1, 0, 0.6);

    [Fact]
    public void A_reading_that_lies_after_the_upload_is_not_taken() =>
        Assert.Equal("2023-03-10", Read("<html lang=en-GB>" + Headline + "<p>03/10/2023</p>", new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero)).Published?.Value.ToString());

    [Fact]
    public void The_day_of_the_last_change_that_is_declared_as_publication_gives_way_to_the_day_that_readers_see()
    {
        const string Declared = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm hits the coast","datePublished":"2025-06-24","dateModified":"2025-06-24"}</script>
            """;
        Assert.Equal("2024-08-25", Read(Declared + Headline + "<p>August 25, 2024</p>").Published?.Value.ToString());
        Assert.Equal("2025-06-24", Read(Declared + Headline + "<p>June 24, 2025</p><p>August 25, 2024</p>").Published?.Value.ToString());
    }

    [Fact]
    public void The_day_of_a_move_to_another_system_gives_way_to_the_earlier_day_at_the_headline()
    {
        const string Declared = "<meta property=article:published_time content=2024-08-07><meta property=article:modified_time content=2025-01-01>";
        Assert.Equal("2013-12-30", Read(Declared + Headline + "<p>30 December 2013</p>").Published?.Value.ToString());
        Assert.Equal("2024-08-07", Read(Declared + Headline + "<p>Received: 30 December 2013</p>").Published?.Value.ToString());
    }

    [Fact]
    public void A_date_below_the_body_counts_where_it_is_the_only_one()
    {
        var body = string.Concat(Enumerable.Repeat("<p>Paragraph.</p>", 20));
        Assert.Equal("2024-04-08", Read(Headline + body + "<p>April 8, 2024</p>").Published?.Value.ToString());
        Assert.Null(Read(Headline + body + "<p>April 8, 2024</p><p>April 9, 2024</p>").Published);
        Assert.Equal("2024-04-08", Read(Headline + body + "<p>Posted on April 8, 2024</p><p>April 9, 2024</p>").Published?.Value.ToString());
    }

    [Fact]
    public void A_machine_readable_date_of_an_abbreviation_is_read() =>
        Assert.Equal("2011-04-12T12:00+00:00", Read(Headline + "<abbr class=published title='2011-04-12T12:00:00Z'>Tuesday</abbr>").Published?.Value.ToString());

    private static ArticleMetadata Read(string html, DateTimeOffset? uploadedAt = null) =>
        DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var document, out _)
            ? MetadataReader.Read(document, new CleanText("Text.", [], []), uploadedAt)
            : throw new InvalidOperationException("The page was rejected.");
}
