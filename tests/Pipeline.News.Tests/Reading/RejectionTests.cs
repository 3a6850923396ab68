using System.Text;
using Pipeline.News.Reading;
using Pipeline.News.Texts;
using static Pipeline.News.Tests.Reading.Uploads;

namespace Pipeline.News.Tests.Reading;

public class RejectionTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\u00A0\uFEFF\r\n")]
    public void Nothing_and_white_space_are_empty(string text) =>
        Assert.Equal(RejectionCode.Empty, Rejection(Blob("a.txt", text)).Code);

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "PNG")]
    [InlineData("255044462D312E370A", "PDF")]
    [InlineData("504B03041400", "zip")]
    [InlineData("FFD8FFE000104A464946", "JPEG")]
    [InlineData("1F8B0800000000000003", "gzip")]
    public void A_binary_file_named_txt_is_called_what_it_is(string bytes, string name)
    {
        var rejection = Rejection(Blob("a.txt", Convert.FromHexString(bytes)));
        Assert.Equal(RejectionCode.NotText, rejection.Code);
        Assert.Contains(name, rejection.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    public void Noise_is_not_text(string path)
    {
        var noise = new byte[4096];
        new Random(7).NextBytes(noise);
        Assert.Equal(RejectionCode.NotText, Rejection(Blob(path, noise)).Code);
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.docx.gz")]
    [InlineData("txt")]
    [InlineData("")]
    public void Other_kinds_are_told_what_is_read(string path)
    {
        var rejection = Rejection(Blob(path, "text"));
        Assert.Equal(RejectionCode.UnsupportedKind, rejection.Code);
        Assert.Contains(".html", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fifty_megabytes_are_too_large_and_the_limit_is_said()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        var rejection = Rejection(Blob("a.txt", bytes));
        Assert.Equal(RejectionCode.TooLarge, rejection.Code);
        Assert.Contains("16 MB", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_stopped_at_the_limit()
    {
        var bomb = Gzip(new byte[200 * 1024 * 1024]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(RejectionCode.TooLarge, Rejection(Blob("a.html.gz", bomb)).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 5L * DocumentReader.MaxBytes);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300)]
    public void A_gzip_file_cut_off_is_a_bad_archive(int kept)
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))));
        Assert.Equal(RejectionCode.BadArchive, Rejection(Blob("a.txt.gz", packed[..kept])).Code);
        Assert.Equal(RejectionCode.BadArchive, Rejection(Blob("a.txt.gz", packed[..^9])).Code);
    }

    [Fact]
    public void A_damaged_gzip_file_is_a_bad_archive()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))));
        packed[packed.Length / 2] ^= 0xFF;
        Assert.Equal(RejectionCode.BadArchive, Rejection(Blob("a.txt.gz", packed)).Code);
        Assert.Equal(RejectionCode.BadArchive, Rejection(Blob("a.txt.gz", "This is plain text under a packed name.")).Code);
    }

    [Theory]
    [InlineData("a.html", "{\"articleBody\": \"text\"}", "JSON")]
    [InlineData("a.txt", "[1, 2]", "JSON")]
    [InlineData("a.html", "{\"title\": \"x\", \"body\": \"<p>The council met", "JSON")]
    [InlineData("a.html", "{\"id\": 1}\n{\"id\": 2}", "JSON")]
    [InlineData("a.txt", "callback([{\"id\": 1}]);", "JSON")]
    [InlineData("a.html", "<?xml version='1.0'?><!-- x --><rss version='2.0'><channel/></rss>", "RSS")]
    [InlineData("a.html", "body { margin: 0; padding: 0 }\n.article p { color: #333; font-size: 16px }\n", "style sheet")]
    [InlineData("a.txt", "(function(){var a=function(b){return b+1};window.x=a(2);document.write(\"<p>hello\")})();", "program code")]
    [InlineData("a.html", "From: <Saved by Blink>\nSubject: Dam\n breaks\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html><p>The dam broke.</html>", "web archive")]
    [InlineData("a.xhtml", "<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "Atom")]
    public void Data_files_are_called_what_they_are(string path, string text, string name)
    {
        var rejection = Rejection(Blob(path, text));
        Assert.Equal(RejectionCode.NoArticle, rejection.Code);
        Assert.Contains(name, rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_with_a_line_of_code_is_a_note() =>
        Assert.IsType<TextDocument>(Document(Blob("a.txt", "The engineers found the fault in one line, \"if (a) { b(); }\", and mended it on Tuesday, the council said; trains run again.")));

    [Fact]
    public void A_note_that_begins_with_a_bracket_is_a_note() =>
        Assert.IsType<TextDocument>(Document(Blob("a.txt", "[Updated] The council met on Tuesday.")));
}
