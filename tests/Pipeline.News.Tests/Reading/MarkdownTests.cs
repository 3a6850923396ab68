using System.Text;
using Pipeline.News.Articles;
using Pipeline.News.Cleaning;
using Pipeline.News.Reading;
using Pipeline.News.Reading.Evidence;

namespace Pipeline.News.Tests.Reading;

public class MarkdownTests
{
    private const string Lead = "The swing bridge at Tarnhaven will close to all traffic for nine weeks from June, the harbour board said on Tuesday, after divers found cracks in two of its six piers.";

    [Theory]
    [InlineData("They bought 4*2 cranes and 3*5 pumps.", "They bought 4*2 cranes and 3*5 pumps.")]
    [InlineData("About ~20 people and ~30 boats came.", "About ~20 people and ~30 boats came.")]
    [InlineData("It cost &pound;4m &amp; more, **Tues**day&#39;s papers say.", "It cost £4m & more, Tuesday's papers say.")]
    [InlineData("The [board][1] met for ~~nine~~ ten hours.\n\n[1]: https://tarnpost.example/board", "The board met for ten hours.")]
    [InlineData("The plan[^1] was new.[^2]\n\n[^1]: Minutes, page 4.\n[^2]: Letter of 3 May.", "The plan was new.")]
    [InlineData("The plan <sup>3</sup>was new. [1](#fn1)", "The plan was new.")]
    [InlineData("A ==marked== word, [[Tarnhaven|the town]] and [[Olga Brandt]].%%to do%%", "A marked word, the town and Olga Brandt.")]
    [InlineData("An open [bracket stays.", "An open [bracket stays.")]
    [InlineData("Escaped \\*stars\\* and 1\\. point.", "Escaped *stars* and 1. point.")]
    public void Marks_are_read_and_figures_stay(string written, string read) =>
        Assert.EndsWith("\n\n" + read, Article($"# Bridge to close\n\n{Lead}\n\n{written}\n").Body.Text, StringComparison.Ordinal);

    [Fact]
    public void Tables_are_rows_and_boxes_of_HTML_are_read_by_their_tags()
    {
        var article = Article($"""
            # Bridge to close

            {Lead}

            | Year | Boats |
            |------|------:|
            | 2025 | 1,204 |

            <div class="promo">Subscribe</div>

            <figure><img src="a.jpg"><figcaption>The bridge. Photo: Jo Lee</figcaption></figure>

            <p>Crews of the lifeboat station <b>asked</b> for a berth.</p>

            <!-- a note -->
            """);
        Assert.Equal($"{Lead}\n\nYear | Boats\n\n2025 | 1,204\n\nCrews of the lifeboat station asked for a berth.", article.Body.Text);
        Assert.Equal("Jo Lee", Assert.Single(article.Metadata.Captions).Credit);
    }

    [Theory]
    [InlineData("*By [Ann Carter](https://tarnpost.example/ac) | March 4, 2026*")]
    [InlineData("**Ann Carter**\n\n_4 March 2026_")]
    [InlineData("By Ann Carter · 4 March 2026")]
    public void Who_wrote_and_when_stands_below_the_heading_and_is_no_text(string lines)
    {
        var article = Article($"# Bridge to close\n\n{lines}\n\n{Lead}\n\n## What next\n\nThe board meets again.\n");
        Assert.StartsWith(Lead, article.Body.Text, StringComparison.Ordinal);
        Assert.Equal(["Ann Carter"], article.Metadata.Authors.Select(a => a.Value));
        Assert.Equal("2026-03-04", article.Metadata.Published?.Value.ToString());
    }

    [Fact]
    public void A_callout_and_a_line_of_links_are_no_text()
    {
        var article = Article($"> [!info] Source\n> https://tarnpost.example/bridge\n\n# Bridge to close\n\n{Lead}\n\n> “We cannot wait.”\n\n[Share](x) | [Post](y) | [Print](z)\n");
        Assert.Equal(Lead + "\n\n“We cannot wait.”", article.Body.Text);
        Assert.Equal("Bridge to close", article.Metadata.Headline?.Value);
        Assert.Contains(article.Body.Dropped, d => d.Rule == DropRules.Notice);
    }

    public static TheoryData<string> FrontMatters =>
    [
        "---\ntitle: \"Bridge: to close\"\nauthor:\n  - \"[[Ann Carter]]\"\npublished: 2026-03-04\nsource: https://tarnpost.example/bridge\ncreated: 2026-11-30\nsite: The Tarn Post\n---\n",
        "---\ntitle: Bridge: to close\nauthor: Ann Carter\ndate: 2026-03-04\nurl: https://tarnpost.example/bridge\npublisher: The Tarn Post\n---\n",
        "+++\ntitle = \"Bridge: to close\"\nauthors = [\"Ann Carter\"]\ndate = 2026-03-04\nurl = \"https://tarnpost.example/bridge\"\npublisher = \"The Tarn Post\"\n+++\n",
        "Title: Bridge: to close\nAuthor: Ann Carter\nDate: 4 March 2026\nSource: The Tarn Post\nURL: https://tarnpost.example/bridge\n",
    ];

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public void Front_matter_is_evidence_with_its_rank(string head)
    {
        foreach (var name in (string[])["a.md", "a.txt"])
        {
            var article = Article($"{head}\n{Lead}\n\nThe board meets again on Friday, its clerk said, and will hear the crews before it votes on the detour.\n", name);
            var metadata = article.Metadata;
            Assert.StartsWith(Lead, article.Body.Text, StringComparison.Ordinal);
            Assert.Equal(("Bridge: to close", FieldSource.FrontMatter), (metadata.Headline?.Value, metadata.Headline?.From));
            Assert.Equal("Ann Carter", Assert.Single(metadata.Authors).Value);
            Assert.Equal(("2026-03-04", "The Tarn Post", "https://tarnpost.example/bridge"), (metadata.Published?.Value.ToString(), metadata.Publisher?.Value, metadata.Url?.Value));
        }
    }

    [Theory]
    [InlineData("Date: the fruit that feeds a desert\n\n")]
    [InlineData("---\nThe bridge: a story\nof two rules\n---\n\n")]
    public void A_text_that_begins_with_a_label_or_a_rule_keeps_it(string beginning)
    {
        foreach (var name in (string[])["a.md", "a.txt"])
        {
            var body = Article($"{beginning}{Lead}\n\nThe board meets again on Friday.\n", name).Body;
            Assert.Contains(beginning.Split(' ')[^1].Trim('-', '\n'), string.Join(' ', body.Dropped.Select(d => d.Text).Append(body.Text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nesting_that_nobody_writes_is_read_as_a_note() =>
        Assert.Contains(Lead, Article(string.Concat(Enumerable.Repeat("> ", 3000)) + "deep\n\n" + Lead + "\n").Body.Text, StringComparison.Ordinal);

    private static Article Article(string markdown, string name = "a.md") => ArticlePipeline.Ingest(new SourceBlob(name, Encoding.UTF8.GetBytes(markdown))).TryGet(out var article, out var rejection)
        ? article
        : throw new InvalidOperationException(rejection.Message);
}
