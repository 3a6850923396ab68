using Pipeline.News.Reading;

namespace Pipeline.News.Tests.Reading.Tree;

/// <summary>Pages that hold too much of something.</summary>
public sealed class PageTreeLimitTests
{
    [Fact]
    public void Formatting_left_open_a_thousand_times_is_taken_for_plain()
    {
        var html = string.Concat(Enumerable.Range(0, 1000).Select(i => $"<p><b class=c{i}>text {i}"));
        var tree = HtmlParsing.Parse(html);
        Assert.Empty(tree.Descendants("b"));
        Assert.Equal(1000, tree.Descendants("span").Count());
        Assert.Contains("text 999", tree.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_between_cells_is_kept_where_there_is_ever_so_much_of_it()
    {
        var tree = HtmlParsing.Parse("<table>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<hr>word{i} ")));
        Assert.Contains("word19999", tree.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_comes_after_more_tags_than_a_page_can_have_is_not_read()
    {
        var text = HtmlParsing.Parse("<p>first</p>" + string.Concat(Enumerable.Repeat("<q>x</q>", 100_000)) + "<p>last</p>").Body!.TextContent;
        Assert.StartsWith("first", text, StringComparison.Ordinal);
        Assert.DoesNotContain("last", text, StringComparison.Ordinal);
    }
}
