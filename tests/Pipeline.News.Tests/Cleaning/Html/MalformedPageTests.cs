using System.Text;
using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Cleaning.Html;

public sealed class MalformedPageTests
{
    [Theory]
    [InlineData("</p>", "")]
    [InlineData("</div>", "</b></i></section>")]
    [InlineData("<p>", "<p class=\"a\" class='b' onclick=\"x()\" =\"\" <>")]
    [InlineData("</article>", "</table></td></tr>")]
    [InlineData("<body>", "<body><body><html><head><p>")]
    public void Broken_tags_lose_no_paragraph(string whole, string broken)
    {
        var text = Pages.Body(Pages.News().Replace(whole, broken, StringComparison.Ordinal)).Text;
        Assert.Contains(Pages.Lead, text, StringComparison.Ordinal);
        Assert.Contains(Pages.Last, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_elements_of_xml_do_not_swallow_the_page()
    {
        var page = Pages.News(inside: "<a name=\"x\"/><div class=\"clear\"/><script src=\"a.js\"/>").Replace("<title>", "<title/><script src=\"b.js\"/><title>", StringComparison.Ordinal);
        var text = Pages.Body("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + page).Text;
        Assert.Contains(Pages.Lead, text, StringComparison.Ordinal);
        Assert.Contains(Pages.Last, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</title>", "")]
    [InlineData("</title>", "<svg><title>Logo</title></svg>")]
    public void A_title_that_is_never_closed_swallows_nothing(string whole, string broken)
    {
        var text = Pages.Body(Pages.News().Replace(whole, broken, StringComparison.Ordinal)).Text;
        Assert.StartsWith(Pages.Lead, text, StringComparison.Ordinal);
        Assert.EndsWith(Pages.Last, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_of_a_hundred_thousand_elements_is_survived()
    {
        var deep = string.Concat(Enumerable.Repeat("<div><span>", 50_000));
        Assert.Contains(Pages.Lead, Pages.Body(Pages.News(after: deep)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_a_megabyte_is_survived()
    {
        var html = Pages.News(inside: $"<div class=\"{new string('x', 500_000)} ad\" data-x=\"{new string('y', 1_000_000)}\"></div>");
        Assert.Contains(Pages.Last, Pages.Body(html).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NUL_characters_do_not_part_the_text() =>
        Assert.Contains(Pages.Second, Pages.Body(Pages.News().Replace("Engineers", "Eng\0ineers", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Lind &amp Berg", "Lind & Berg")]
    [InlineData("caf&eacute and cr&egraveme", "café and crème")]
    [InlineData("5 &lt 6 &#38 7 &#x26 8", "5 < 6 & 7 & 8")]
    [InlineData("caf&#233;s &#8211 and &#150; bars", "cafés – and – bars")]
    [InlineData("R&D and AT&T and &nosuch;", "R&D and AT&T and &nosuch;")]
    public void Entities_are_read_with_and_without_their_semicolons(string written, string read)
    {
        var text = Pages.Body(Pages.News().Replace("Engineers", written + ", engineers", StringComparison.Ordinal)).Text;
        Assert.Contains(read + ", engineers told the council", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_cut_off_in_the_middle_keeps_what_came()
    {
        var whole = Pages.News();
        var text = Pages.Body(whole[..(whole.IndexOf(Pages.Third, StringComparison.Ordinal) + 40)]).Text;
        Assert.StartsWith(Pages.Lead + "\n\n" + Pages.Second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_two_encodings_loses_no_word()
    {
        // Most of it is UTF-8, one paragraph was pasted as Windows-1252.
        var page = Encoding.UTF8.GetBytes(Pages.News(inside: "<p>Zoë Møller, die es weiß, sagte: „Natürlich“.</p><p>@</p>"));
        byte[] pasted = [.. "Le caf"u8, 0xE9, .. " du port a ferm"u8, 0xE9, .. " ses portes mardi soir, selon sa propri"u8, 0xE9, .. "taire, qui cherche un nouveau local."u8];
        var at = page.AsSpan().IndexOf("@"u8);
        var document = DocumentReader.Read(new SourceBlob("page.html", (byte[])[.. page[..at], .. pasted, .. page[(at + 1)..]])).TryGet(out var read, out _) ? read : null;
        Assert.True(News.Cleaning.ArticleCleaner.Clean(document!).TryGet(out var text, out _));
        Assert.Contains("Zoë Møller", text!.Text, StringComparison.Ordinal);
        Assert.Contains("Le café du port a fermé ses portes", text.Text, StringComparison.Ordinal);
    }
}
