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
    [MemberData(nameof(Pieces))]
    public void A_page_takes_less_than_twenty_times_its_bytes_of_memory(string what, string piece)
    {
        Clean(LongPages.Page(piece, 10_000));
        var page = LongPages.Page(piece, 3_000_000);
        var times = PeakOfHeap.During(() => Clean(page)) / (double)page.Length;
        Assert.True(times < 20, $"{times:F1} bytes a byte of {what}");
    }

    [Fact]
    public void Of_a_page_of_more_pieces_than_any_article_the_last_that_is_read_says_so()
    {
        var text = Clean(LongPages.Of("small boxes", 1_000_000)).Text!;
        Assert.InRange(text.Dropped.Length, 4_000, 6_000);
        Assert.Equal(DropRules.Unread, text.Dropped[^1].Rule);
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
