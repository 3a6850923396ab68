using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Tests.Cleaning.Html;

namespace Pipeline.News.Tests.Cleaning.Text;

/// <summary>What a text dump costs from its bytes to its metadata while it grows; run alone, since other tests would be counted too.</summary>
[Collection(nameof(Alone))]
public sealed class DumpGrowthTests
{
    private const int Small = 60_000;

    /// <summary>
    /// What the heap may hold of a dump's bytes, their text, its pieces and what the collector has not let go of yet: the worst kind of today gets by with
    /// 29 to 32 in a debug build, and a step that keeps two more copies of everything does not.
    /// </summary>
    private const int MostBytesAByte = 36;

    public static TheoryData<string, string> Pieces
    {
        get
        {
            var pieces = new TheoryData<string, string>();
            Array.ForEach(LongDumps.Pieces, p => pieces.Add(p.What, p.Piece));
            return pieces;
        }
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Time_grows_with_the_dump_and_not_with_its_square(string what, string piece) => Growth.IsAboutLinear(what, Small, size => Cleaned(LongDumps.Dump(piece, size)));

    [Fact]
    public void Lines_of_an_article_too_long_take_no_more_than_their_number_asks() => Growth.IsAboutLinear(
        "lines",
        10_000,
        count => Cleaned(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count).Select(i => $"{Pages.Story[i % 6]} {i}")))));

    [Fact]
    public Task Every_kind_of_dump_is_read_in_a_heap_of_thirty_six_times_its_bytes() => HeapLimit.HoldsAsync(ChildProgram.Dumps, 3_000_000, MostBytesAByte);

    [Fact]
    public void Lines_beyond_what_any_dump_has_are_not_read_and_the_first_of_them_says_so()
    {
        var body = Read(LongDumps.Dump("harbour{0}\n", 1_000_000)).Body!;
        Assert.Equal(DropRules.Unread, body.Dropped[^1].Rule);
        Assert.StartsWith("harbour", body.Dropped[^1].Text, StringComparison.Ordinal);
    }

    private static Action Cleaned(byte[] dump) => () => Read(dump);

    internal static (SourceDocument Document, CleanText? Body, ArticleMetadata? Metadata) Read(byte[] dump)
    {
        Assert.True(DocumentReader.Read(new SourceBlob("dump.txt", dump)).TryGet(out var document, out _));
        return ArticleCleaner.Clean(document!).TryGet(out var body, out _)
            ? (document!, body, MetadataReader.Read(document!, body!, null))
            : (document!, null, null);
    }
}
