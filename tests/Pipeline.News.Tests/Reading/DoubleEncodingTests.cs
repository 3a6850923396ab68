using System.Text;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Encodings;
using Pipeline.News.Serialization;
using Pipeline.News.Tests.Languages;

namespace Pipeline.News.Tests.Reading;

public class DoubleEncodingTests
{
    [Fact]
    public void Articles_that_were_encoded_twice_are_put_right_and_those_that_were_not_stay()
    {
        foreach (var article in WrittenArticle.All.Where(a => a.Body.Any(c => c > '\u007F')))
        {
            Assert.Equal((article.Dump, 0), DoubleEncoding.Undo(article.Dump));
            Assert.Equal(article.Dump, DoubleEncoding.Undo(Twice(article.Dump)).Text);
            Assert.Equal(article.Dump, DoubleEncoding.Undo(Twice(Twice(article.Dump))).Text);
        }
    }

    [Fact]
    public void An_article_about_broken_characters_keeps_them()
    {
        const string Text = "Wer „Ã¼“ oder „Ã¤“ liest, sieht ein „ü“ oder ein „ä“, das zweimal umgewandelt wurde.";
        Assert.Equal((Text, 0), DoubleEncoding.Undo(Text));
    }

    [Fact]
    public void A_single_sequence_is_not_certain() => Assert.Equal(("The Ã¼ of the sign was repainted.", 0), DoubleEncoding.Undo("The Ã¼ of the sign was repainted."));

    [Fact]
    public void It_is_said_why()
    {
        var german = WrittenArticle.All.Single(a => a.Language == "de");
        Assert.True(ArticlePipeline.Ingest(new SourceBlob("a.txt", Encoding.UTF8.GetBytes(Twice(german.Dump)))).TryGet(out var article, out _));
        Assert.Contains("put right", article.Repair, StringComparison.Ordinal);
        Assert.Contains("\"repair\":", ArticleJson.Write(article, explain: true), StringComparison.Ordinal);
        Assert.DoesNotContain("\"repair\":", ArticleJson.Write(article, explain: false), StringComparison.Ordinal);
    }

    /// <summary>As browsers read Windows-1252: the five bytes without a character are passed on.</summary>
    private static string Twice(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? ((char)b).ToString() : LegacyEncodings.Windows1252.GetString([b])));
}
