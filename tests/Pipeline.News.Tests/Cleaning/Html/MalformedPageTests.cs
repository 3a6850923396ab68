using System.Diagnostics;
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

    [Fact]
    public void Time_grows_linearly_with_the_page()
    {
        // Twenty times the page may take sixty times as long on a busy machine; quadratic would be four hundred.
        var small = Cost(200);
        var large = Cost(4_000);
        Assert.True(large < Math.Max(60 * small, 2_000), $"{small:F0} ms for 200 stories, {large:F0} ms for 4,000");
    }

    private static double Cost(int stories)
    {
        var story = $"<div class=\"story\"><h2>More from the island</h2><p>{Pages.Second}</p><ul><li><a href=\"/a\">One</a></li><li>Two</li></ul></div>";
        var html = Pages.News(inside: new StringBuilder().Insert(0, story, stories).ToString());
        var document = DocumentReader.Read(new SourceBlob("page.html", Encoding.UTF8.GetBytes(html))).TryGet(out var read, out _) ? read : null;
        News.Cleaning.ArticleCleaner.Clean(document!);
        var watch = Stopwatch.StartNew();
        News.Cleaning.ArticleCleaner.Clean(document!);
        return watch.Elapsed.TotalMilliseconds;
    }
}
