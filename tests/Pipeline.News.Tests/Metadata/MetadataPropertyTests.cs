using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.News.Cleaning;
using Pipeline.News.Metadata;
using Pipeline.News.Reading;
using Pipeline.News.Reading.LinkedData;

namespace Pipeline.News.Tests.Metadata;

[Trait("Kind", "Property")]
public class MetadataPropertyTests
{
    private static readonly DateTimeOffset Upload = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Pieces of pages and of JSON-LD, whole and broken.</summary>
    private static readonly string[] Pieces =
    [
        "<h1>", "</h1>", "<script type=\"application/ld+json\">", "</script>", "{\"@type\":\"NewsArticle\",", "\"datePublished\":\"2031-01-01T10:00:00Z\",",
        "\"headline\":\"A \"quoted\" word\",", "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},", "}", "]", "{", "[", "\"", "\\u12", "<!--", "-->", "<![CDATA[",
        "<time datetime='2023-13-45'>", "</time>", "12/11/2023", "March 5, 2027", "31 février 2020", "By Ann Lee and ", "<meta property='og:title' content='Storm | Site'>",
        "<meta name='date' content='99999999999999'>", "<link rel=canonical href='/2029/02/30/x'>", "<p>", "<div class='author date'>", " at 25:61 PM GMT+99", "\0", "\n", ",", ":", "©", "é",
        "<p>김민수</p>", "王小明", "佐藤 健一", "山田・太郎", "\u3000", "<p>김민수 is a reporter who covers the harbour and its weather.</p>", "\n王小明 is a reporter who covers the harbour and its weather.\n",
        "기자 김민수", "文／王小明", "Нина Петрова", "محمد", "\nAnn is a gardener and has lived beside the harbour for ten years.\n", "Ann Lee",
    ];

    private static readonly Arbitrary<string> Pages =
        Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get)))
            .Select(string.Concat).ToArbitrary();

    [Fact]
    public void Never_throws_on_a_page_and_never_dates_it_after_its_upload() => Prop.ForAll(Pages, page => Holds(page, "page.html")).Holds();

    [Fact]
    public void Never_throws_on_a_text_dump_and_never_dates_it_after_its_upload() => Prop.ForAll(Pages, page => Holds(page, "page.txt")).Holds();

    [Fact]
    public void Reads_any_text_as_loose_json_without_throwing() =>
        Prop.ForAll(Pages, text => LooseJsonReader.Read(text) is not null).Holds();

    private static bool Holds(string content, string path)
    {
        var blob = new SourceBlob(path, Encoding.UTF8.GetBytes(content), Upload);
        if (!DocumentReader.Read(blob).TryGet(out var document, out _))
        {
            return true;
        }

        var body = new CleanText("", [], [.. content.Split('\n').Select(l => new DroppedBlock(l, DropRules.OutsideBody, 0))]);
        var metadata = MetadataReader.Read(document, body, Upload);
        return metadata.Published is not { } published || published.Value.AssumingUtc() <= Upload.AddDays(1);
    }
}
