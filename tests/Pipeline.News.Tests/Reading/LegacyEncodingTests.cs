using System.Text;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Encodings;
using Pipeline.News.Tests.Languages;
using Pipeline.News.Texts;

namespace Pipeline.News.Tests.Reading;

/// <summary>The articles of 31 languages in each encoding that they were once written in.</summary>
public class LegacyEncodingTests
{
    private static readonly (WrittenArticle Article, Encoding Encoding)[] All =
    [
        .. WrittenArticle.All.SelectMany(a => LegacyEncodings.Of(a.Language).DefaultIfEmpty(LegacyEncodings.Windows1252).Select(e => (Article: a, Encoding: e)))
            .Where(c => CanWrite(c.Encoding, Plain(c.Article.Dump, c.Encoding))),
    ];

    [Fact]
    public void There_are_more_encodings_than_languages() => Assert.True(All.Length > 40, $"{All.Length}");

    [Theory]
    [InlineData("macintosh")]
    [InlineData("ibm850")]
    [InlineData("windows-1252")]
    public void French_and_German_from_old_machines_are_read(string name)
    {
        var encoding = LegacyEncodings.ByName(name)!;
        foreach (var article in WrittenArticle.All.Where(a => a.Language is "fr" or "de" or "es"))
        {
            var text = Plain(article.Dump, encoding);
            Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text), isHtml: false).Text);
        }
    }

    [Fact]
    public void Bytes_of_no_encoding_are_no_article()
    {
        var random = new Random(7);
        var noise = Enumerable.Range(0, 4000).Select(_ => (byte)random.Next(0xA0, 0x100)).Select((b, i) => i % 6 == 5 ? (byte)' ' : b).ToArray();
        Assert.True(!DocumentReader.Read(new SourceBlob("a.txt", noise)).TryGet(out _, out var rejection) && rejection.Code == RejectionCode.NotText);
    }

    [Fact]
    public void Dumps_that_declare_nothing_are_read() => IsReadMostly(0, a => ("a.txt", a.Dump));

    [Fact]
    public void Pages_that_declare_nothing_are_read() => IsReadMostly(0, a => ("a.html", a.Page("", null)));

    [Fact]
    public void Pages_that_declare_their_language_alone_are_read() => IsReadMostly(0, a => ("a.html", a.Page($" lang=\"{a.Language}\"", null)));

    [Fact]
    public void Pages_that_say_utf_8_and_are_not_are_read() => IsReadMostly(0, a => ("a.html", a.Page($" lang=\"{a.Language}\"", "utf-8")));

    [Fact]
    public void Pages_whose_template_says_latin_1_and_english_are_read() => IsReadMostly(0, a => ("a.html", a.Page(" lang=\"en\"", "iso-8859-1")));

    [Fact]
    public void Short_notes_that_declare_nothing_are_read() => IsReadMostly(0, a => ("a.txt", a.Headline + "\n\n" + a.Paragraphs[0]));

    private static void IsReadMostly(int mostWrong, Func<WrittenArticle, (string Path, string Text)> write)
    {
        var wrong = new List<string>();
        foreach (var (article, encoding) in All)
        {
            var (path, text) = write(article);
            var read = DocumentReader.Read(new SourceBlob(path, encoding.GetBytes(Plain(text, encoding)))).TryGet(out var document, out var rejection) ? document.Charset : rejection.Code.ToString();
            var decoded = TextDecoder.Decode(encoding.GetBytes(Plain(text, encoding)), path.EndsWith("html", StringComparison.Ordinal)).Text;
            if (decoded != Plain(text, encoding))
            {
                wrong.Add($"{article.Language} in {encoding.WebName} read as {read}");
            }
        }

        Assert.True(wrong.Count <= mostWrong, $"{wrong.Count} of {All.Length}: {string.Join("; ", wrong)}");
    }

    /// <summary>As people wrote who had no other quotation marks.</summary>
    private static string Plain(string text, Encoding encoding)
    {
        foreach (var (mark, plain) in (ReadOnlySpan<(string, string)>)[("“", "\""), ("”", "\""), ("„", "\""), ("«", "\""), ("»", "\""), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("…", "...")])
        {
            text = CanWrite(encoding, mark) ? text : text.Replace(mark, plain, StringComparison.Ordinal);
        }

        return string.Concat(text.Select(c => char.IsLetter(c) || char.IsAscii(c) || CanWrite(encoding, c.ToString()) ? c : ' '));
    }

    private static bool CanWrite(Encoding encoding, string text) => encoding.GetString(encoding.GetBytes(text)) == text;
}
