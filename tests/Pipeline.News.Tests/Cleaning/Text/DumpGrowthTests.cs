using System.Text;
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

    private static readonly string Article = string.Join('\n', [Pages.Headline, .. Pages.Story]) + "\n";

    /// <summary>Ways to make a dump long, each a piece that is repeated below the article, with a number in it that makes every piece another.</summary>
    public static readonly TheoryData<string, string> Pieces = new()
    {
        { "lines of one word", "harbour{0}\n" },
        { "lines of one short word", "a\n" },
        { "empty lines", "\n" },
        { "times the same line", "The same line stands here again.\n" },
        { "short lines", "harbour bridge river{0} council\n" },
        { "dates", "6 May 2024, 9:{0} am\n" },
        { "names", "Ann Lee{0}\n" },
        { "bylines", "By Ann Lee{0}\n" },
        { "photo credits", "Photo: Ann Lee{0} / Lenn Pictures\n" },
        { "captions", "The bridge at pier {0} in March 2019. (Photo: Ann Lee)\n" },
        { "comments", "Comments\nriverrat{0}\nThey closed it and I think you should not believe them.\nReply\n" },
        { "tags", "Tags: Lenn, Bridge, River, Council{0}\n" },
        { "words on one line", "the council and its bridge{0} over the river " },
        { "sentences on one line", "The council closed the bridge over the river {0}. " },
        { "sentences a line", "The council closed the bridge over the river on day {0} after a crack was found in it.\n" },
        { "marks on one line", "( | - / : \" [ ' ] . , " },
        { "agencies on one line", "according to Reuters, " },
        { "paragraphs between short lines", "The council closed the bridge over the river on day {0} after a crack was found in it.\nSign up\nNewsletter\n" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Time_grows_with_the_dump_and_not_with_its_square(string what, string piece)
    {
        var growth = Enumerable.Range(0, 4).Select(_ => Cost(Dump(piece, Large)) / Cost(Dump(piece, Small))).FirstOrDefault(growth => growth < MostGrowth, double.PositiveInfinity);
        Assert.True(growth < MostGrowth, $"Eight times as many {what} took more than {MostGrowth} times as long, four times over.");
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void What_is_held_of_a_dump_is_bounded_by_its_bytes(string what, string piece)
    {
        // Two or three bytes a line, and every line a block of its own.
        var most = what is "lines of one short word" ? 100 : 20;
        var dump = Dump(piece, 2_000_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Read(dump);
        var times = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)dump.Length;
        GC.KeepAlive(held);
        Assert.True(times < most, $"{times:F1} bytes a byte of {what}");
    }

    private static byte[] Dump(string piece, int size)
    {
        var dump = new StringBuilder(Article, size + Article.Length);
        // All numbers have as many digits, and none is a year: the lines of a large dump are of the same kind as those of a small one.
        for (var n = 300_000; dump.Length < size; n++)
        {
            dump.Append(piece.Replace("{0}", n.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(dump.ToString());
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
