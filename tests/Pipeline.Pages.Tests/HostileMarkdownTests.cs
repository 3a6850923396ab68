using AngleSharp.Html.Parser;
using Markdig;
using Pipeline.News.Digests;

namespace Pipeline.Pages.Tests;

/// <summary>The digest as Markdown, as readers of CommonMark and of GitHub's and other common extensions show it.</summary>
public sealed class HostileMarkdownTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseAutoLinks().UseTaskLists().UseFootnotes().UseEmphasisExtras().UseCustomContainers().UseDefinitionLists()
        .UseGenericAttributes().Build();

    [Theory]
    [InlineData(Samples.Hostile)]
    [InlineData("[free money](https://example.org/x) and ![picture](https://example.org/p.png)")]
    [InlineData("read https://example.org/x or www.example.org or <https://example.org> or mailto:a@example.org")]
    [InlineData("- one - two")]
    [InlineData("1. Orvale first")]
    [InlineData("2) Norrby second")]
    [InlineData("# the headline of another ## day")]
    [InlineData("> quoted ``code`` **bold** _more_ ~~gone~~ ==marked== ^up^ \"\"quoted\"\"")]
    [InlineData("    four spaces begin code")]
    [InlineData("\ttabs too")]
    [InlineData("a line\n\n---\n\n# and another\r\n* with its \u2028 list")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("[x]: https://example.org \"title\"")]
    [InlineData("[^1]: a note {.class #id onclick=x} and &copy; &#60;b&#62;")]
    [InlineData("::: box")]
    [InlineData("[x] done")]
    public void Nothing_that_an_article_says_formats_or_links(string words)
    {
        var plain = Elements("Plain words.");
        var hostile = Elements(words);

        Assert.Equal(plain, hostile);
    }

    private static List<string> Elements(string words)
    {
        var passage = new Passage("a.txt", new News.Texts.TextSpan(0, 4), words);
        var said = Samples.Said(words, words);
        var statement = Samples.Said(words, null);
        var digest = Samples.Digest(Samples.Story() with
        {
            Headline = words,
            Happened = [passage],
            Said = [said, statement],
            Conflicts = [],
            Agreements = [],
            Timeline = [new TimelineEntry("2016-02-11", passage)],
            ContinuesFrom = null,
            Related = [new StoryLink("s2", words, new DateOnly(2016, 2, 12))],
            Sources = [new StorySource("a.txt", words, words, "2016-02-12", null, "en", [], [], "f", null, null)],
        }) with
        {
            SingleSource = [statement],
            Changes = [new DigestChange(ChangeKind.Added, words, words)],
            Rejected = [new RejectedUpload(words, News.Texts.RejectionCode.NotText, words)],
        };
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(DigestMarkdown.Write(digest), Reader));
        return [.. page.Body!.QuerySelectorAll("*").Select(e => e.LocalName)];
    }
}
