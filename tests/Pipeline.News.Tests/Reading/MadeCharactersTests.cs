using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.News.Reading;
using Pipeline.News.Serialization;

namespace Pipeline.News.Tests.Reading;

/// <summary>Characters that no file holds as they are, but that its entities and escapes make.</summary>
public sealed class MadeCharactersTests
{
    private const string Story = "The council of Harwick said on Monday that the old bridge is closed for repairs until the end of May. "
        + "“We counted 83 cracks in its pillars,” the mayor, Aldo Harmon, told reporters. Buses take the road along the river for now. ";

    public static TheoryData<string, string> Made => new()
    {
        { "&#xFFFE;", @"\ufffe" },
        { "&#xFFFF;", @"\uffff" },
        { "&#xFDD0;", @"\ufdd0" },
        { "&#x1FFFE;", @"\ud83f\udffe" },
        { "&#xD83D;", @"\ud83d" },
        { "&#xDE00;", @"\ude00" },
        { "&#27;", @"\u001b" },
        { "&#7;", @"\u0007" },
        { "&#0;", @"\u0000" },
        { "&#x85;", @"\u0085" },
        { "&#x202F;e&#x301;", @"\u202fe\u0301" },
        { string.Concat(Enumerable.Repeat("&#x316;&#x301;", 40)), string.Concat(Enumerable.Repeat(@"\u0316\u0301", 40)) },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void A_page_is_read_and_all_that_is_said_of_it_is_clean(string entity, string escape)
    {
        var text = string.Concat(Enumerable.Repeat($"<p>{Story}{entity}and more{entity}</p>", 4));
        AssertClean("a.html", $$"""
            <html><head><title>Bridge {{entity}} closed in Harwick{{entity}}</title><meta property="og:title" content="Bridge {{entity}} closed in Harwick">
            <meta name="author" content="Jane{{entity}} Doe"><meta name="keywords" content="bri{{entity}}dge,road"><meta property="article:section" content="Lo{{entity}}cal">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge {{escape}} closed in Harwick","author":{"@type":"Person","name":"Jane {{escape}} Doe"},
            "publisher":{"name":"Harwick {{escape}} Post"},"articleSection":"Lo{{escape}}cal","description":"It {{entity}} is {{escape}} closed."}</script></head>
            <body><article><h1>Bridge {{entity}} closed in Harwick</h1><p class="byline">By Jane{{entity}} Doe</p><figure><img src="a.jpg"><figcaption>The {{entity}} bridge</figcaption></figure>
            {{text}}</article></body></html>
            """);
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void An_article_that_stands_only_in_JSON_is_read_and_clean(string entity, string escape) => AssertClean("a.html", $$"""
        <html><head><title>Bridge closed in Harwick</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed in Harwick {{escape}}",
        "articleBody":"{{string.Concat(Enumerable.Repeat($"{Story}{escape}{entity}and more \\n", 4))}}"}</script></head><body><div id="root"></div></body></html>
        """);

    [Theory]
    [MemberData(nameof(Made))]
    public void A_note_is_read_and_clean(string entity, string escape)
    {
        // YAML and TOML know no halves of pairs.
        var quoted = escape.Contains(@"\ud8", StringComparison.Ordinal) || escape.Contains(@"\ude", StringComparison.Ordinal) ? "x" : escape;
        foreach (var (fence, sign) in new[] { ("---", ": "), ("+++", " = ") })
        {
            AssertClean("a.md", $"""
                {fence}
                title{sign}"Bridge {quoted} closed in Harwick"
                author{sign}"Jane {quoted} Doe"
                {fence}

                # Bridge {entity} closed in Harwick

                {Story}{entity}{Story}{entity}{Story} *em{entity}*
                """);
        }
    }

    private static void AssertClean(string path, string file)
    {
        var article = ArticlePipeline.Ingest(new SourceBlob(path, Encoding.UTF8.GetBytes(file))).TryGet(out var read, out var rejection)
            ? read
            : throw new InvalidOperationException(rejection.Message);
        Assert.Contains("83 cracks", article.Body.Text, StringComparison.Ordinal);
        foreach (var text in Strings(JsonDocument.Parse(ArticleJson.Write(article)).RootElement))
        {
            Assert.True(text.IsNormalized(), text);
            Assert.DoesNotContain(text.EnumerateRunes(), r => (Rune.IsControl(r) && r.Value != '\n') || (r.Value & 0xFFFE) == 0xFFFE || r.Value is >= 0xFDD0 and <= 0xFDEF);
            Assert.True(LongestRunOfMarks(text) <= 30, text);
        }
    }

    private static int LongestRunOfMarks(string text)
    {
        var (run, longest) = (0, 0);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            run = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
