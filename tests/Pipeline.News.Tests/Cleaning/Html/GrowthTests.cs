using System.Text;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>What reading and cleaning cost of time and memory while pages grow; run alone, since other tests would be counted too.</summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    private const int Small = 200_000;
    private const int Large = 8 * Small;

    /// <summary>The larger page has eight times the characters; a quadratic step would take sixty-four times as long.</summary>
    private const double MostGrowth = 24;

    /// <summary>Ways to make a page long, each a piece that is repeated inside the article.</summary>
    public static readonly TheoryData<string, string> Pieces = new()
    {
        { "stories", $"<div class=\"story\"><h2>More from the island</h2><p>{Pages.Second}</p><ul><li><a href=\"/a\">One</a></li><li>Two</li></ul></div>" },
        { "rows of a table", "<tr><td>2024<td>1.2 million passengers on the <b>ferry</b></tr>" },
        { "tags that are never closed", "<p><b>The harbour council <i>voted<a href=/x>on Tuesday" },
        { "tags closed in the wrong order", "<p><b><i>The harbour</b> council</i> voted, as it had said.</p>" },
        { "tags closed that were never opened", "</div></b></p>The harbour council voted on Tuesday.</section>" },
        { "breaks", "The harbour council voted on Tuesday.<br><br>" },
        { "entities without semicolons", "Lind &amp Berg &copy 2026 &eacutet&eacute &notit; &#8364 5 &lt " },
        { "attributes", "<p class=\"a b c\" data-a=\"1\" data-b='2' onclick=x style=\"color:red\">The council voted.</p>" },
        { "pictures inlined", "<img src=\"data:image/png;base64," + new string('A', 5_000) + "\"><p>The council voted, as it had said.</p>" },
        { "scripts", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"The council voted.\"}</script><p>The council voted.</p>" },
        { "comments of the page's makers", "<!-- a -- b --><p>The council voted, as it had said.</p>" },
        { "lists in lists", "<ul><li>One<ul><li>Two<ul><li>Three</ul></ul></ul>" },
        { "one word", "harbour" },
        { "breaks alone", "<br>\n" },
        { "empty paragraphs", "<p>" },
        { "small boxes", "<div>x</div>" },
        { "bold and italics that are never closed", "<p><b>The <i>vote\n" },
        { "text between cells", "<table><tr>The council<hr>" },
        { "ends of tags that were never opened", "vote</x>" },
        { "tags that are never finished", "<div " },
        { "bylines", "<div class=\"author\"><p>" },
        { "links", "<a href=x>vote<p>" },
        { "drawings", "<svg><path d='M0'/></svg>" },
        { "attributes of the body", "<body id=x class=y>" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Time_grows_with_the_page_and_not_with_its_square(string what, string piece)
    {
        var growth = Enumerable.Range(0, 4).Select(_ => Growth(piece)).FirstOrDefault(growth => growth < MostGrowth, double.PositiveInfinity);
        Assert.True(growth < MostGrowth, $"Eight times as many {what} took more than {MostGrowth} times as long, four times over.");
    }

    [Fact]
    public void A_page_of_ten_megabytes_takes_seconds()
    {
        var page = Page(Piece("stories"), 10_000_000);
        Assert.True(Cost(page) < 30_000);
    }

    [Theory]
    [InlineData("stories", 500_000)]
    [InlineData("stories", 8_000_000)]
    [InlineData("rows of a table", 4_000_000)]
    [InlineData("attributes", 4_000_000)]
    [InlineData("pictures inlined", 8_000_000)]
    [InlineData("breaks", 8_000_000)]
    [InlineData("breaks alone", 8_000_000)]
    [InlineData("empty paragraphs", 8_000_000)]
    [InlineData("small boxes", 8_000_000)]
    [InlineData("bold and italics that are never closed", 8_000_000)]
    [InlineData("tags that are never closed", 8_000_000)]
    [InlineData("lists in lists", 8_000_000)]
    [InlineData("text between cells", 8_000_000)]
    public void What_is_held_of_a_page_is_less_than_twenty_times_its_bytes(string what, int size)
    {
        var page = Page(Piece(what), size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Clean(page);
        var times = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)page.Length;
        GC.KeepAlive(held);
        Assert.True(times < 20, $"{times:F1} bytes a byte of the page");
    }

    private static double Growth(string piece) => Cost(Page(piece, Large)) / Cost(Page(piece, Small));

    private static string Piece(string what) => (string)Pieces.First(piece => (string)piece[0] == what)[1];

    private static byte[] Page(string piece, int size) =>
        Encoding.UTF8.GetBytes(Pages.News(inside: new StringBuilder().Insert(0, piece, size / piece.Length).ToString()));

    private static double Cost(byte[] page) => ProcessorTime.Of(() => Clean(page)).TotalMilliseconds;

    private static (SourceDocument Document, CleanText? Text) Clean(byte[] page)
    {
        Assert.True(DocumentReader.Read(new SourceBlob("page.html", page)).TryGet(out var document, out _));
        if (ArticleCleaner.Clean(document!).TryGet(out var text, out _))
        {
            MetadataReader.Read(document!, text, uploadedAt: null);
        }

        return (document!, text);
    }
}

/// <summary>Tests that measure the process run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
