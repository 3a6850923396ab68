using System.Text;
using Pipeline.News.Reading;
using static Pipeline.News.Tests.Reading.Uploads;

namespace Pipeline.News.Tests.Reading;

public class CharsetTests
{
    private const string French = "« Où était-il ? » demande l’élève à Besançon.";
    private const string Chinese = "外交部发言人星期二说，双方将继续谈判。";

    public CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var document = Text("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(French)]);
        Assert.Equal(French, document.Text);
        Assert.Equal(encoding.WebName, document.Charset);
    }

    [Theory]
    [InlineData("utf-16", "One line.\nAnother line of the note.")]
    [InlineData("utf-16BE", "One line.\nAnother line of the note.")]
    [InlineData("utf-16", "Заявление министра.\nОн сказал, что переговоры продолжатся.")]
    [InlineData("utf-16", "外交部发言人说 双方将继续谈判。\n他没有说明时间。")]
    public void Utf16_without_a_mark_is_recognised(string name, string text)
    {
        var document = Text("a.txt", Encoding.GetEncoding(name).GetBytes(text));
        Assert.Equal((text, Encoding.GetEncoding(name).WebName), (document.Text, document.Charset));
    }

    [Fact]
    public void A_stray_zero_does_not_make_a_text_utf16() =>
        Assert.Equal("A short note. It has two.", Text("a.txt", Encoding.UTF8.GetBytes("A short\0 note. It has two.")).Text);

    [Fact]
    public void A_stray_zero_beside_a_character_of_three_bytes_at_the_end_does_not_either() =>
        Assert.Equal("1.(Photo by![](Home…", Text("a.txt", Encoding.UTF8.GetBytes("1.(Photo by\0![](Home…")).Text);

    [Fact]
    public void What_is_no_utf8_is_read_as_windows_1252() =>
        Assert.Equal(French, Text("a.txt", Encoding.GetEncoding(1252).GetBytes(French)).Text);

    [Theory]
    [InlineData("<meta charset=windows-1251>", "windows-1251", "Заявление министра")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>", "shift_jis", "外務省の報道官")]
    [InlineData("<meta name=viewport content=x><meta charset='gb2312'/>", "gb18030", Chinese)]
    [InlineData("<?xml version=\"1.0\" encoding=\"EUC-KR\"?>", "euc-kr", "외교부 대변인")]
    [InlineData("<meta charset='iso-2022-jp'>", "iso-2022-jp", "外務省の報道官")]
    [InlineData("<meta charset='iso-8859-1'>", "windows-1252", French)]
    public void A_page_is_read_in_the_encoding_it_declares(string declaration, string name, string text)
    {
        var document = (HtmlDocument)Document(Blob("a.html", Encoding.GetEncoding(name).GetBytes(declaration + "<p>" + text + "</p>")));
        Assert.Equal(text, document.Tree.Descendants("p").First().TextContent);
    }

    [Theory]
    [InlineData("<meta charset='iso-8859-1'>")]
    [InlineData("<meta charset='windows-1251'>")]
    [InlineData("<meta charset='no-such-thing'>")]
    [InlineData("<meta charset=")]
    public void A_lying_declaration_loses_to_valid_utf8(string declaration)
    {
        var document = (HtmlDocument)Document(Blob("a.html", "<p>" + French + "</p>" + declaration));
        Assert.Equal(French, document.Tree.Descendants("p").First().TextContent);
    }

    [Fact]
    public void A_foreign_byte_in_utf8_is_read_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Où était "), 0xE9, .. Encoding.UTF8.GetBytes("mile ?")];
        Assert.Equal("Où était émile ?", Text("a.txt", bytes).Text);
    }

    [Fact]
    public void A_cut_sequence_is_replaced() =>
        Assert.Equal("Où était-il\uFFFD", Text("a.txt", [.. Encoding.UTF8.GetBytes("Où était-il"), 0xE2, 0x80]).Text);
}
