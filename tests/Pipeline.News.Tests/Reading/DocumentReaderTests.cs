using System.Text;
using Pipeline.News.Reading;
using static Pipeline.News.Tests.Reading.Uploads;

namespace Pipeline.News.Tests.Reading;

public class DocumentReaderTests
{
    private const string Sentence = "The council met on Tuesday and voted for the bridge.";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nThe dam broke on Tuesday.", "The dam broke on Tuesday.")]
    [InlineData("HTTP/2 301\nlocation: /a\n\nHTTP/2 200\nserver: x\n\nThe dam broke.\n\nNobody was hurt.", "The dam broke.\n\nNobody was hurt.")]
    [InlineData("HTTP/3 is the third version of the protocol.", "HTTP/3 is the third version of the protocol.")]
    public void The_header_of_a_servers_answer_is_no_text(string saved, string text) =>
        Assert.Equal(text, Assert.IsType<TextDocument>(Document(Blob("a.txt", saved))).Text);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.TEXT")]
    [InlineData("a b#c%20?ü.txt")]
    [InlineData("a.md")]
    public void Reads_text_kinds_in_any_case(string path) =>
        Assert.Equal(Sentence, ((TextDocument)Document(Blob(path, Sentence))).Text);

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.HTM")]
    [InlineData("a.xhtml")]
    public void Reads_web_pages(string path)
    {
        var document = (HtmlDocument)Document(Blob(path, $"<html><body><p>{Sentence}</p></body></html>"));
        Assert.Equal(Sentence, document.Tree.Body!.TextContent);
    }

    [Fact]
    public void Unpacks_gzip() => Assert.Equal(Sentence, Text("a.txt.gz", Gzip(Encoding.UTF8.GetBytes(Sentence))).Text);

    [Fact]
    public void Reads_a_page_saved_under_a_text_name_as_a_page() =>
        Assert.IsType<HtmlDocument>(Document(Blob("a.txt", $"<!DOCTYPE html><html><body>{Sentence}")));

    [Fact]
    public void Reads_a_note_saved_under_a_page_name_as_a_note() =>
        Assert.Equal("one\ntwo < three", ((TextDocument)Document(Blob("a.html", "one\ntwo < three"))).Text);

    /// <summary>The first and the last of each range, among as many characters as are told at once, and behind the last of those.</summary>
    [Theory]
    [InlineData(1, 8)]
    [InlineData(0x0B, 0x1F)]
    [InlineData(0x7F, 0x9F)]
    [InlineData(0xAD, 0xAD)]
    [InlineData(0x2028, 0x2029)]
    [InlineData(0x2060, 0x2060)]
    [InlineData(0xFEFF, 0xFEFF)]
    public void Characters_that_show_nothing_go_wherever_they_stand(int first, int last)
    {
        foreach (var c in new[] { (char)first, (char)last })
        {
            foreach (var before in new[] { 0, 15, 16, 31 })
            {
                var text = Text("a.txt", Encoding.UTF8.GetBytes($"x{new string('x', before)}{c}{new string('x', 31)}")).Text;
                Assert.DoesNotContain(c, text);
            }
        }
    }

    [Fact]
    public void Line_ends_are_newlines_and_invisible_characters_go()
    {
        var text = Text("a.txt", Encoding.UTF8.GetBytes("one\r\ntwo\rthree\u2028four\0\u0007 fi\u00ADve\uFEFF\tsix")).Text;
        Assert.Equal("one\ntwo\nthree\nfour five\tsix", text);
    }

    [Fact]
    public void Text_is_in_normal_form_c() => Assert.Equal("café", Text("a.txt", Encoding.UTF8.GetBytes("cafe\u0301")).Text);

    [Fact]
    public void Front_matter_of_markdown_is_data_and_not_text()
    {
        var document = (TextDocument)Document(Blob(
            "a.md", "---\ntitle: \"A bridge: at last\"\nauthors:\n  - Ann Lee\n  - Bo Chan\ntags: [city, bridges]\ndate: 2024-05-06\n---\nText.\n"));
        Assert.Equal("Text.\n", document.Text);
        Assert.Equal("A bridge: at last", document.FrontMatter!.First("title"));
        Assert.Equal<string>(["Ann Lee", "Bo Chan"], document.FrontMatter.All("authors"));
        Assert.Equal<string>(["city", "bridges"], document.FrontMatter.All("tags"));
        Assert.Equal("2024-05-06", document.FrontMatter.First("published", "date"));
    }

    [Fact]
    public void A_rule_at_the_top_of_a_note_is_no_front_matter()
    {
        var document = (TextDocument)Document(Blob("a.md", "---\nJust a note\n---\nmore"));
        Assert.Null(document.FrontMatter);
        Assert.StartsWith("---\nJust", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div><span>")]
    [InlineData("<a><div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><b>")]
    [InlineData("<div class='a>b'>")]
    [InlineData("<my-element>")]
    public void A_page_nested_a_hundred_thousand_deep_is_read(string tags)
    {
        var page = string.Concat(Enumerable.Repeat(tags, 100_000 / tags.Count(c => c == '<'))) + Sentence;
        var document = (HtmlDocument)Document(Blob("a.html", page));
        Assert.Contains(Sentence, document.Tree.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_of_page_are_read()
    {
        var page = new StringBuilder("<html><body>");
        while (page.Length < 10_000_000)
        {
            page.Append("<p>").Append(Sentence).Append("</p>\n");
        }

        Assert.IsType<HtmlDocument>(Document(Blob("a.html", page.ToString())));
    }
}
