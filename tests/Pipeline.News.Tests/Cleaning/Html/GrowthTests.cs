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

    public static TheoryData<string, string> Pieces
    {
        get
        {
            var pieces = new TheoryData<string, string>();
            Array.ForEach(LongPages.Pieces, p => pieces.Add(p.What, p.Piece));
            return pieces;
        }
    }

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
        var page = LongPages.Of("stories", 10_000_000);
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
        var page = LongPages.Of(what, size);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Clean(page);
        var times = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)page.Length;
        GC.KeepAlive(held);
        Assert.True(times < 20, $"{times:F1} bytes a byte of the page");
    }

    private static double Growth(string piece) => Cost(LongPages.Page(piece, Large)) / Cost(LongPages.Page(piece, Small));

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
