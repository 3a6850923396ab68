using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Cleaning.Html;

/// <summary>What reading and cleaning cost of time and memory while pages grow; run alone, since other tests would be counted too.</summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    private const int Small = 200_000;

    /// <summary>
    /// What the heap may hold of a page's bytes, their text, its pieces and what the collector has not let go of yet: the worst kind gets by with
    /// 17, and a step that keeps one more copy of everything does not.
    /// </summary>
    private const int MostBytesAByte = 32;

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
    public void Time_grows_with_the_page_and_not_with_its_square(string what, string piece) => Growth.IsAboutLinear(what, Small, size => Cleaned(LongPages.Page(piece, size)));

    [Fact]
    public void A_page_of_ten_megabytes_takes_no_more_than_its_size_asks() => Growth.IsAboutLinear("stories", 10_000_000 / Growth.Larger, size => Cleaned(LongPages.Of("stories", size)));

    [Fact]
    public Task Every_kind_of_page_is_read_in_a_heap_of_thirty_two_times_its_bytes() => HeapLimit.HoldsAsync(ChildProgram.Pages, 3_000_000, MostBytesAByte);

    [Fact]
    public void Of_a_page_of_more_pieces_than_any_article_the_last_that_is_read_says_so()
    {
        var text = Clean(LongPages.Of("small boxes", 1_000_000)).Text!;
        Assert.InRange(text.Dropped.Length, 4_000, 6_000);
        Assert.Equal(DropRules.Unread, text.Dropped[^1].Rule);
    }

    private static Action Cleaned(byte[] page) => () => Clean(page);

    internal static (SourceDocument Document, CleanText? Text) Clean(byte[] page)
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
