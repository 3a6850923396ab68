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
    private const int Large = 8 * Small;

    /// <summary>The larger dump has eight times the characters; a quadratic step would take sixty-four times as long.</summary>
    private const double MostGrowth = 24;

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
    public void Time_grows_with_the_dump_and_not_with_its_square(string what, string piece)
    {
        var growth = Enumerable.Range(0, 4).Select(_ => Cost(LongDumps.Dump(piece, Large)) / Cost(LongDumps.Dump(piece, Small))).FirstOrDefault(growth => growth < MostGrowth, double.PositiveInfinity);
        Assert.True(growth < MostGrowth, $"Eight times as many {what} took more than {MostGrowth} times as long, four times over.");
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_dump_takes_less_than_twenty_times_its_bytes_of_memory(string what, string piece)
    {
        Read(LongDumps.Dump(piece, 10_000));
        var dump = LongDumps.Dump(piece, 3_000_000);
        var times = PeakOfHeap.During(() => Read(dump)) / (double)dump.Length;
        Assert.True(times < 20, $"{times:F1} bytes a byte of {what}");
    }

    [Fact]
    public void Lines_beyond_what_any_dump_has_are_not_read_and_the_first_of_them_says_so()
    {
        var body = Read(LongDumps.Dump("harbour{0}\n", 1_000_000)).Body!;
        Assert.Equal(DropRules.Unread, body.Dropped[^1].Rule);
        Assert.StartsWith("harbour", body.Dropped[^1].Text, StringComparison.Ordinal);
    }

    private static double Cost(byte[] dump) => ProcessorTime.Of(() => Read(dump)).TotalMilliseconds;

    private static (SourceDocument Document, CleanText? Body, ArticleMetadata? Metadata) Read(byte[] dump)
    {
        Assert.True(DocumentReader.Read(new SourceBlob("dump.txt", dump)).TryGet(out var document, out _));
        return ArticleCleaner.Clean(document!).TryGet(out var body, out _)
            ? (document!, body, MetadataReader.Read(document!, body!, null))
            : (document!, null, null);
    }
}
